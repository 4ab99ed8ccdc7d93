import { readFileSync } from 'node:fs';

export interface LabelledText {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** The labelled texts of `data-samples/corpus/`, all three files. */
export function labelledTexts(): LabelledText[] {
  return ['dev', 'dev2', 'train'].flatMap((name) =>
    readFileSync(new URL(`../../data-samples/corpus/${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LabelledText),
  );
}
