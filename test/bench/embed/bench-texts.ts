import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../pipeline/lib/package-root.js';
import { normaliseText } from '../../../pipeline/stages/5-embed/normalise-text.js';

/**
 * Texts of the labelled corpus as sentences, all different: the corpus itself, then first halves of one text with second
 * halves of the next, so that lengths and languages stay as they are.
 */
export function benchTexts(count: number): string[][] {
  const corpus = ['train', 'dev', 'dev2'].flatMap(readCorpus);
  return Array.from({ length: count }, (_, i) => {
    if (i < corpus.length) return corpus[i]!;
    const round = Math.floor(i / corpus.length);
    const [one, other] = [corpus[i % corpus.length]!, corpus[(i * 7 + round) % corpus.length]!];
    return [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.ceil(other.length / 2)), `${i}.`];
  });
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function readCorpus(name: string): string[][] {
  const lines = readFileSync(join(packageRoot(), 'data-samples/corpus', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { text } = JSON.parse(line) as { text: string };
    return [...segmenter.segment(text)].map(({ segment }) => normaliseText(segment)).filter((part) => part !== '');
  });
}
