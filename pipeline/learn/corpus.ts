import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { drivers } from '../lib/drivers.js';
import { NorrutError } from '../lib/errors.js';
import { questions } from '../stages/6-score/columns.js';

const flag = z.union([z.literal(0), z.literal(1)]);

const rowSchema = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  ...(Object.fromEntries(drivers.map((name) => [name, flag])) as Record<(typeof drivers)[number], typeof flag>),
  move_intent: z.int().min(0).max(2),
  fit: z.int().min(0).max(3),
  tags: z.array(z.string()).default([]),
});

/** A text with a careful reader's labels: see `data-samples/README.md`. */
export type LabelledText = z.output<typeof rowSchema>;

/** Read a file of labelled texts, one JSON object a line. @throws NorrutError `input-missing`, `input-unreadable`; never quotes a row */
export async function readLabelledTexts(path: string): Promise<LabelledText[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new NorrutError('input-missing', 'the labelled texts cannot be read', { where: path, cause });
  });
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parseRow(line, `${path}:${i + 1}`)]));
}

function parseRow(line: string, where: string): LabelledText {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new NorrutError('input-unreadable', 'not a JSON object', { where });
  }
  const row = rowSchema.safeParse(value);
  if (row.success) return row.data;
  const names = [...new Set(row.error.issues.map(({ path }) => path.join('.')))];
  throw new NorrutError('input-unreadable', `wrong or missing: ${names.join(', ')}`, { where });
}

/** It says the opposite of a value, or means the opposite of what it says. */
export function isContrary(tags: readonly string[]): boolean {
  return tags.includes('negated') || tags.includes('ironic');
}

/** A text's labels as answers to the questions, 0 or 1. */
export function labelsOf(row: LabelledText): Float64Array {
  const grade: Readonly<Record<string, boolean>> = {
    fit1: row.fit >= 1,
    fit2: row.fit >= 2,
    fit3: row.fit >= 3,
    intent1: row.move_intent >= 1,
    intent2: row.move_intent >= 2,
    contrary: isContrary(row.tags),
  };
  const marks: Readonly<Record<string, number>> = Object.fromEntries(drivers.map((name) => [name, row[name]]));
  return Float64Array.from(questions, (name) => marks[name] ?? (grade[name] ? 1 : 0));
}
