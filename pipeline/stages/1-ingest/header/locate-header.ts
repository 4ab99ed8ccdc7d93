import { recognise } from '../presets/index.js';
import { HeaderSet, type Preset } from '../presets/preset.js';
import type { RawRow } from '../raw-table.js';
import { trimCell } from '../values/clean-text.js';
import { commonField } from './common-headers.js';
import { foldHeader, headerWords } from './fold-header.js';
import { joinLabels } from './label-row.js';
import { countMapped } from './map-by-user.js';
import type { MappingSpec } from './mapping.js';

/** Rows that are looked at for the header. */
export const headerWithin = 20;

export interface Located {
  /** Physical lines that belong to the header; data starts after the last. */
  readonly line: number;
  readonly lastLine: number;
  readonly headers: readonly string[];
  /** Labels of sub-columns, where the export has a second header row. */
  readonly labels: readonly string[] | null;
  readonly preset: Preset | undefined;
  /** How sure: 0 where nothing in the row is known. */
  readonly score: number;
}

/** The first row within 20 that says most of what is looked for: the mapped headers, a known export, or common headers. */
export function locateHeader(rows: readonly RawRow[], spec: MappingSpec): Located | null {
  let best: { at: number; score: number; preset: Preset | undefined } | null = null;
  const near = rows.slice(0, headerWithin);
  for (const [at, { cells }] of near.entries()) {
    if (cells.every((cell) => trimCell(cell ?? '') === '')) continue;
    const words = new HeaderSet(cells.map((cell) => headerWords(cell ?? '')));
    const preset = recognise(words);
    const score = scoreOf(cells, words, preset, spec);
    if (best === null || score > best.score) best = { at, score, preset };
  }
  return best === null ? null : describe(near, best);
}

function scoreOf(
  cells: readonly (string | null)[],
  words: HeaderSet,
  preset: Preset | undefined,
  { map, preset: wanted }: MappingSpec,
): number {
  const mapped = map === undefined ? 0 : countMapped(new Set(cells.map((cell) => foldHeader(cell ?? ''))), map);
  if (map !== undefined && wanted === undefined) return mapped;
  const known = words.words.filter((word) => commonField(word) !== undefined || isOwn(word, wanted)).length;
  return mapped + known + (preset !== undefined && (wanted === undefined || wanted === preset) ? 100 : 0);
}

function isOwn(word: string, preset: Preset | undefined): boolean {
  return preset !== undefined && Object.values(preset.fields).some((names) => names.includes(word));
}

function describe(
  rows: readonly RawRow[],
  { at, score, preset }: { at: number; score: number; preset: Preset | undefined },
): Located {
  const row = rows[at]!;
  const below = rows[at + 1];
  if (preset?.labelRow && below !== undefined && isLabelRow(row.cells, below.cells, preset)) {
    const { headers, labels } = joinLabels(row.cells, below.cells);
    return { line: row.line, lastLine: below.line, headers, labels, preset, score };
  }
  const headers = row.cells.map((cell) => trimCell(cell ?? ''));
  return { line: row.line, lastLine: row.line, headers, labels: null, preset, score };
}

/** A row of labels has nothing under the columns that every answer fills. */
function isLabelRow(header: readonly (string | null)[], below: readonly (string | null)[], preset: Preset): boolean {
  const ids = preset.fields.record_id ?? [];
  return header.every((cell, i) => !ids.includes(headerWords(cell ?? '')) || trimCell(below[i] ?? '') === '');
}
