import { NorrutError } from '../../../lib/errors.js';
import type { HubFile, HubRepository } from './hub-client.js';

/** Read where they are there; the tokenizer must be. */
const sideFiles = [
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'config.json',
  'modules.json',
  'sentence_bert_config.json',
  'config_sentence_transformers.json',
  '1_Pooling/config.json',
  'README.md',
];
const usualGraphs = ['onnx/model.onnx', 'model.onnx'];

export interface ChosenFiles {
  readonly graph: string;
  readonly files: readonly HubFile[];
}

/** The graph with its outside weights, the tokenizer and the small files that say how to use them. @throws NorrutError `input-refused`, `bad-usage` */
export function chooseFiles({ id, siblings }: HubRepository, wanted: string | undefined): ChosenFiles {
  const names = siblings.map(({ rfilename }) => rfilename).filter(isPlain);
  const graphs = names.filter((name) => name.endsWith('.onnx'));
  const graph =
    wanted ?? usualGraphs.find((name) => graphs.includes(name)) ?? (graphs.length === 1 ? graphs[0] : undefined);
  if (graph === undefined || !graphs.includes(graph))
    throw new NorrutError(
      graphs.length === 0 ? 'input-refused' : 'bad-usage',
      graphs.length === 0 ? 'this model has no ONNX graph' : 'name the graph',
      {
        where: id,
        hint: graphs.length === 0 ? 'choose a model with an onnx/ folder' : `--graph ${graphs.join(' | ')}`,
      },
    );
  if (!names.includes('tokenizer.json'))
    throw new NorrutError('input-refused', 'this model has no tokenizer.json', { where: id });
  const isWeights = (name: string): boolean => name.startsWith(`${graph}_data`) || name === `${graph}.data`;
  const files = siblings.filter(
    ({ rfilename }) =>
      rfilename === graph || (isPlain(rfilename) && (isWeights(rfilename) || sideFiles.includes(rfilename))),
  );
  return { graph, files };
}

/** A name that stays inside the model's folder whatever the hub says. */
function isPlain(name: string): boolean {
  return name.split('/').every((part) => /^[\w][\w.@+-]*$/.test(part));
}
