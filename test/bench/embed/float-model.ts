import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attribute, onnxModel, onnxNode, onnxTensor, onnxTypes, onnxValue } from '../../helpers/onnx-writer.js';
import type { Matrix } from './float-weights.js';

const hidden = 384;
const heads = 12;
const tokenizerConfig = {
  tokenizer_class: 'XLMRobertaTokenizer',
  model_max_length: 512,
  bos_token: '<s>',
  eos_token: '</s>',
  unk_token: '<unk>',
  pad_token: '<pad>',
};

/**
 * A folder as transformers.js wants it, with a float32 graph in the form in which encoders are exported to the hub: one
 * operator a step, separate projections, GELU by Erf; the runtime fuses what it knows.
 * @param layers the layer of the weights that each layer takes: [0,1,2,3,4,5], or each twice for the depth of e5-small
 */
export function writeFloatModel(
  dir: string,
  modelDir: string,
  weights: ReadonlyMap<string, Matrix>,
  layers: readonly number[],
): void {
  mkdirSync(join(dir, 'onnx'), { recursive: true });
  writeFileSync(join(dir, 'onnx/model.onnx'), floatGraph(weights, layers));
  copyFileSync(join(modelDir, 'tokenizer.json'), join(dir, 'tokenizer.json'));
  writeFileSync(join(dir, 'tokenizer_config.json'), JSON.stringify(tokenizerConfig));
  writeFileSync(
    join(dir, 'config.json'),
    JSON.stringify({
      model_type: 'bert',
      architectures: ['BertModel'],
      hidden_size: hidden,
      max_position_embeddings: 512,
    }),
  );
}

function floatGraph(weights: ReadonlyMap<string, Matrix>, layers: readonly number[]): Buffer {
  const nodes: Buffer[] = [];
  const used = new Set<string>(['word', 'position']);
  const add = (
    type: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
    output = `n${nodes.length}`,
  ): string => {
    nodes.push(onnxNode(type, inputs, output, attributes));
    return output;
  };
  const constant = (name: string): string => {
    used.add(name);
    return name;
  };
  const linear = (x: string, name: string): string => {
    const product = add('MatMul', [x, constant(`${name}.weight`)]);
    return weights.has(`${name}.bias`) ? add('Add', [product, constant(`${name}.bias`)]) : product;
  };
  const norm = (x: string, name: string, output?: string): string =>
    add(
      'LayerNormalization',
      [x, constant(`${name}.weight`), constant(`${name}.bias`)],
      { axis: -1, epsilon: { float: 1e-12 } },
      output,
    );
  const split = (x: string, perm: readonly number[]): string =>
    add('Transpose', [add('Reshape', [x, 'heads'])], { perm });

  const far = add('Mul', [
    add('Sub', ['one', add('Unsqueeze', [add('Cast', ['attention_mask'], { to: 1 }), 'axes12'])]),
    'low',
  ]);
  const length = add('Gather', [add('Shape', ['input_ids']), 'i1'], { axis: 0 });
  const position = add('Slice', ['position', 'i0', length, 'i0']);
  let states = norm(add('Add', [add('Gather', ['word', 'input_ids']), position]), 'embeddings.norm');
  for (const [at, layer] of layers.entries()) {
    const attention = `layers.${layer}.attention`;
    const query = split(linear(states, `${attention}.query`), [0, 2, 1, 3]);
    const key = split(linear(states, `${attention}.key`), [0, 2, 3, 1]);
    const value = split(linear(states, `${attention}.value`), [0, 2, 1, 3]);
    const shares = add('Softmax', [add('Add', [add('MatMul', [query, key]), far])], { axis: -1 });
    const context = add('Transpose', [add('MatMul', [shares, value])], { perm: [0, 2, 1, 3] });
    states = norm(
      add('Add', [linear(add('Reshape', [context, 'joined']), `${attention}.output`), states]),
      `${attention}.norm`,
    );
    const ffn = `layers.${layer}.ffn`;
    const wide = linear(states, `${ffn}.in`);
    const bend = add('Add', [add('Erf', [add('Div', [wide, 'root2'])]), 'one']);
    const bent = add('Mul', [add('Mul', [wide, bend]), 'half']);
    states = norm(
      add('Add', [linear(bent, `${ffn}.out`), states]),
      `${ffn}.norm`,
      at === layers.length - 1 ? 'last_hidden_state' : undefined,
    );
  }
  return onnxModel({
    nodes,
    tensors: [...[...used].map((name) => tensorOf(name, weights.get(name)!)), ...smallConstants()],
    inputs: ['input_ids', 'attention_mask'].map((name) => onnxValue(name, onnxTypes.int64, ['texts', 'length'])),
    outputs: [onnxValue('last_hidden_state', onnxTypes.float32, ['texts', 'length', hidden])],
  });
}

function tensorOf(name: string, { shape, values }: Matrix): Buffer {
  return onnxTensor(name, shape, values);
}

function smallConstants(): Buffer[] {
  const float = (name: string, value: number): Buffer => onnxTensor(name, [], Float32Array.of(value));
  const whole = (name: string, ...values: number[]): Buffer =>
    onnxTensor(name, [values.length], BigInt64Array.from(values, BigInt));
  return [
    float('one', 1),
    float('half', 0.5),
    float('root2', Math.SQRT2),
    float('low', -10_000),
    whole('i0', 0),
    whole('i1', 1),
    whole('axes12', 1, 2),
    whole('heads', 0, 0, heads, hidden / heads),
    whole('joined', 0, 0, hidden),
  ];
}
