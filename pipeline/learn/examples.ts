import { type PreparedText, prepareText } from '../stages/4-clean/prepare-text.js';
import type { Embedder } from '../stages/5-embed/embedder.js';
import type { Vectors } from '../stages/6-score/score-text.js';
import { type LabelledText, labelsOf } from './corpus.js';
import { groupNearDuplicates } from './groups.js';

/** Where a labelled text comes from, which decides what it may teach. */
export interface LabelSource {
  readonly name: string;
  readonly texts: readonly LabelledText[];
  /** Its readers draw the reference's line between fit 1 and 2. */
  readonly drawsLine: boolean;
  /** The encoder never saw it: it takes part in cross-validation and teaches the second level. */
  readonly unseen: boolean;
}

/** A labelled text as the model sees it. */
export interface Example {
  readonly id: string;
  readonly source: string;
  readonly drawsLine: boolean;
  readonly unseen: boolean;
  readonly language: string;
  readonly tags: readonly string[];
  /** 0–3 and 0–2 */
  readonly fit: number;
  readonly intent: number;
  /** Per question 0 or 1. */
  readonly labels: Float64Array;
  /** Equal for near-duplicates; unique over all sources. */
  readonly group: number;
  readonly prepared: PreparedText;
  readonly sentences: readonly string[];
  readonly vectors: Vectors;
}

/** Prepare and embed labelled texts, in order. A text that cannot be judged keeps its place and has no sentences. */
export async function makeExamples(sources: readonly LabelSource[], embedder: Embedder): Promise<Example[]> {
  const rows = sources.flatMap((source) => {
    const groups = groupNearDuplicates(source.texts.map(({ text }) => text));
    return source.texts.map((text, i) => ({ source, text, group: groups[i]! }));
  });
  const firstOf = new Map(sources.map((source) => [source, rows.findIndex((row) => row.source === source)]));
  const prepared = rows.map(({ text }) => prepareText(text.text, { language: text.lang }));
  const sentences = prepared.map((p) => (p.status === 'ok' ? p.sentences.map((s) => s.text) : []));
  const vectors: Vectors[] = [];
  await embedder.embed(
    sentences.map((list) => ({ sentences: list })),
    (i, { text, sentences: parts }) => {
      vectors[i] = { text: text.slice(), sentences: parts.slice() };
    },
    sentences.length,
  );
  return rows.map(({ source, text, group }, i) => ({
    id: text.id,
    source: source.name,
    drawsLine: source.drawsLine,
    unseen: source.unseen,
    language: text.lang,
    tags: text.tags,
    fit: text.fit,
    intent: text.move_intent,
    labels: labelsOf(text),
    group: firstOf.get(source)! + group,
    prepared: prepared[i]!,
    sentences: sentences[i]!,
    vectors: vectors[i]!,
  }));
}
