import { readFileSync } from 'node:fs';

export interface ReferenceText {
  readonly text: string;
  readonly token_ids: readonly number[];
  readonly embedding: readonly number[];
}

/** Texts with the ids and float32 vectors that a correct encoder gives. */
export const referenceTexts: readonly ReferenceText[] = readFileSync(
  new URL('../../fixtures/encoder/reference.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as ReferenceText);
