import { common } from '../presets/common.js';
import type { Located } from './locate-header.js';
import { mapByPreset } from './map-by-preset.js';
import { mapByUser } from './map-by-user.js';
import type { Column, Mapping, MappingSpec } from './mapping.js';

/**
 * What each column is. A map alone is the whole truth: unmapped columns are never read. With a preset named beside it the
 * map wins, column by column. Without both, a known export is told by its header.
 */
export function makeMapping(
  { headers, labels, preset: found }: Located,
  { map, preset: wanted }: MappingSpec,
): Mapping {
  const columns: Column[] = headers.map((header, index) => ({ index, header }));
  const preset = wanted ?? found ?? common;
  const width = headers.length;
  if (map === undefined) return { preset, ...mapByPreset(columns, labels, preset), missing: [], width };
  const mine = mapByUser(columns, map);
  const used = new Set([...mine.fields.values(), ...mine.texts.map((text) => text.columns)].flat().map((c) => c.index));
  const rest = columns.filter((column) => column.header !== '' && !used.has(column.index));
  if (wanted === undefined) return { preset, ...mine, guesses: [], ignored: [], unmapped: rest, width };
  const theirs = mapByPreset(
    columns.filter(({ index }) => !used.has(index)),
    labels,
    preset,
  );
  const fields = new Map([...theirs.fields, ...mine.fields]);
  const guesses = theirs.guesses.filter(({ field }) => !mine.fields.has(field));
  return { ...theirs, preset, fields, guesses, texts: [...mine.texts, ...theirs.texts], missing: mine.missing, width };
}
