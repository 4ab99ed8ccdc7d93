import type { Preset } from '../presets/preset.js';
import { commonField, fieldInQuestion, neverFields, speaksOfMoving } from './common-headers.js';
import type { Field } from './fields.js';
import { foldHeader, headerWords } from './fold-header.js';
import type { Column, Guess, Mapping, TextColumns } from './mapping.js';

/** A column with the words that decide what it is: its header, and under SurveyMonkey the label of the sub-column. */
interface Candidate extends Column {
  readonly words: string;
  readonly label: string;
}

type PresetMapping = Pick<Mapping, 'fields' | 'texts' | 'guesses' | 'ignored' | 'unmapped'>;

/** Say what every column is, by a known export's own headers, then by the common ones, then by the kind of question. */
export function mapByPreset(
  columns: readonly Column[],
  labels: readonly string[] | null,
  preset: Preset,
): PresetMapping {
  const candidates = columns.map((column) => ({
    ...column,
    words: headerWords(labels === null ? column.header : questionOf(column.header, labels[column.index])),
    label: headerWords(labels?.[column.index] ?? ''),
  }));
  const fields = new Map<Field, Column[]>();
  const rest = takeOwnFields(candidates, preset, fields);
  const texts: Column[] = [];
  const guesses: Guess[] = [];
  const ignored: Column[] = [];
  const unmapped: Column[] = [];
  for (const candidate of rest) {
    const { index, header, words, label } = candidate;
    const column = { index, header };
    const field = knownField(words, label, preset);
    if (header === '') continue;
    if (preset.texts?.includes(words)) texts.push(column);
    else if (isIgnored(words, preset)) ignored.push(column);
    else if (field !== undefined && preset.questions !== 'all') push(fields, field, column);
    else if (field !== undefined) guesses.push({ field, column, label: label || words, sure: label === '' });
    else if (speaksOfMoving(words)) guesses.push({ field: 'would_move', column });
    else if (preset.questions === 'all') {
      const asked = fieldInQuestion(words);
      if (asked === undefined || isOnly(asked, preset)) texts.push(column);
      else guesses.push({ field: asked, column });
    } else if (/[?？]\s*$/u.test(header)) texts.push(column);
    else unmapped.push(column);
  }
  if (preset.positions) takePositions(columns, preset.positions, fields, unmapped);
  return { fields, texts: groupTexts(texts), guesses, ignored, unmapped };
}

function takeOwnFields(candidates: readonly Candidate[], preset: Preset, fields: Map<Field, Column[]>): Candidate[] {
  const taken = new Set<number>();
  for (const [field, names] of Object.entries(preset.fields))
    for (const name of names)
      for (const { index, header, words, label } of candidates)
        if (words === name && label === '' && !taken.has(index)) {
          taken.add(index);
          push(fields, field as Field, { index, header });
        }
  return candidates.filter(({ index }) => !taken.has(index));
}

function knownField(words: string, label: string, preset: Preset): Field | undefined {
  const name = label !== '' && commonField(label) !== undefined ? label : words;
  if (neverFields.has(name) || neverFields.has(words)) return undefined;
  const field = commonField(name);
  return field !== undefined && isOnly(field, preset) ? undefined : field;
}

function isOnly(field: Field, preset: Preset): boolean {
  return preset.only?.includes(field) === true;
}

function isIgnored(words: string, preset: Preset): boolean {
  return preset.ignored?.some((name) => (typeof name === 'string' ? name === words : name.test(words))) === true;
}

/** Mailchimp's first three labels may be in any language: where nothing is known by name, the place says it. */
function takePositions(
  columns: readonly Column[],
  positions: readonly Field[],
  fields: Map<Field, Column[]>,
  unmapped: Column[],
): void {
  if (fields.has('full_name')) return;
  for (const [i, field] of positions.entries()) {
    const at = unmapped.findIndex((column) => column.index === columns[i]?.index);
    if (fields.has(field) || at < 0) continue;
    push(fields, field, unmapped[at]!);
    unmapped.splice(at, 1);
  }
}

/** The same header twice is one text with two columns. */
function groupTexts(columns: readonly Column[]): TextColumns[] {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const key = foldHeader(column.header);
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()].map((group) => ({ columns: group }));
}

function push(fields: Map<Field, Column[]>, field: Field, column: Column): void {
  const list = fields.get(field);
  if (list) list.push(column);
  else fields.set(field, [column]);
}

function questionOf(header: string, label: string | undefined): string {
  return label && header.endsWith(`: ${label}`) ? header.slice(0, -label.length - 2) : header;
}
