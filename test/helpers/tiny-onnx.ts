import { seededRandom } from '../../pipeline/lib/random.js';
import { onnxModel, onnxNode, onnxTensor, onnxTypes, onnxValue } from './onnx-writer.js';

export interface TinyEncoder {
  readonly vocabulary: number;
  readonly dim: number;
  readonly output?: string;
}

/** A small float32 encoder: x = table[ids]; y = LayerNormalization(softmax(x xᵀ) x + x). */
export function tinyOnnx({ vocabulary, dim, output = 'last_hidden_state' }: TinyEncoder): Buffer {
  const random = seededRandom(vocabulary * dim);
  const table = Float32Array.from({ length: vocabulary * dim }, () => random() - 0.5);
  return onnxModel({
    nodes: [
      onnxNode('Gather', ['table', 'input_ids'], 'x'),
      onnxNode('Transpose', ['x'], 'xT', { perm: [0, 2, 1] }),
      onnxNode('MatMul', ['x', 'xT'], 'scores'),
      onnxNode('Softmax', ['scores'], 'shares', { axis: -1 }),
      onnxNode('MatMul', ['shares', 'x'], 'mixed'),
      onnxNode('Add', ['mixed', 'x'], 'sum'),
      onnxNode('LayerNormalization', ['sum', 'scale', 'bias'], output, { axis: -1 }),
    ],
    tensors: [
      onnxTensor('table', [vocabulary, dim], table),
      onnxTensor('scale', [dim], new Float32Array(dim).fill(1)),
      onnxTensor('bias', [dim], new Float32Array(dim)),
    ],
    inputs: ['input_ids', 'attention_mask'].map((name) => onnxValue(name, onnxTypes.int64, ['texts', 'length'])),
    outputs: [onnxValue(output, onnxTypes.float32, ['texts', 'length', dim])],
  });
}
