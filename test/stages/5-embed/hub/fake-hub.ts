import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type TinyEncoder, tinyOnnx } from '../../../helpers/tiny-onnx.js';

export const commit = 'c0ffee'.padEnd(40, '0');
const words = [
  '<s>',
  '</s>',
  '<pad>',
  '<unk>',
  'query',
  ':',
  'snow',
  'and',
  'ice',
  'forest',
  'lake',
  'winter',
  '.',
  ',',
];

/** A WordPiece tokenizer with marks at both ends. */
const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: words.slice(0, 4).map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '<s>', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '</s>', type_id: 0 } },
    ],
    pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }],
    special_tokens: {
      '<s>': { id: '<s>', ids: [0], tokens: ['<s>'] },
      '</s>': { id: '</s>', ids: [1], tokens: ['</s>'] },
    },
  },
  decoder: null,
  model: {
    type: 'WordPiece',
    vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    unk_token: '<unk>',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
  },
};

/** The files of a small encoder as they lie on the hub. */
export function encoderFiles(encoder: Partial<TinyEncoder> = {}): Map<string, Buffer> {
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  return new Map([
    ['onnx/model.onnx', tinyOnnx({ vocabulary: words.length, dim: 16, ...encoder })],
    ['tokenizer.json', json(tokenizer)],
    [
      'tokenizer_config.json',
      json({
        tokenizer_class: 'PreTrainedTokenizerFast',
        model_max_length: 64,
        unk_token: '<unk>',
        pad_token: '<pad>',
      }),
    ],
    [
      'config.json',
      json({ model_type: 'bert', hidden_size: 16, max_position_embeddings: 128, architectures: ['BertModel'] }),
    ],
    ['1_Pooling/config.json', json({ pooling_mode_mean_tokens: true, pooling_mode_cls_token: false })],
    ['config_sentence_transformers.json', json({ prompts: { query: 'query: ' }, default_prompt_name: 'query' })],
    ['model.safetensors', Buffer.alloc(64)],
  ]);
}

/** A hub with one model, owner/tiny, on this machine; `spoil` may change what is sent. @returns its address */
export async function fakeHub(
  files: ReadonlyMap<string, Buffer>,
  spoil: (name: string, bytes: Buffer) => Buffer = (_, bytes) => bytes,
): Promise<string> {
  const siblings = [...files].map(([rfilename, bytes]) => ({
    rfilename,
    size: bytes.length,
    blobId: createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
    ...(rfilename.endsWith('.onnx')
      ? { lfs: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length } }
      : {}),
  }));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const file = path.startsWith(`/owner/tiny/resolve/${commit}/`)
      ? path.slice(`/owner/tiny/resolve/${commit}/`.length)
      : '';
    const bytes = files.get(file);
    if (path === '/api/models/owner/tiny/revision/main?blobs=true')
      response.end(JSON.stringify({ id: 'owner/tiny', sha: commit, cardData: { license: 'mit' }, siblings }));
    else if (bytes) response.end(spoil(file, bytes));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
