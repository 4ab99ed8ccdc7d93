import { NorrutError } from '../../../lib/errors.js';
import { fields as allFields, type Field, isField } from './fields.js';
import { foldHeader } from './fold-header.js';
import type { Column, HeaderMap, Mapping, TextColumns } from './mapping.js';

type UserMapping = Pick<Mapping, 'fields' | 'texts' | 'missing'>;

/** Find the headers that a map names. A header that stands twice counts twice, in the file's order. */
export function mapByUser(columns: readonly Column[], map: HeaderMap): UserMapping {
  const byHeader = groupByHeader(columns);
  const fields = new Map<Field, readonly Column[]>();
  const texts: TextColumns[] = [];
  const missing: string[] = [];
  for (const [name, wanted] of Object.entries(map)) {
    const found = listOf(wanted).flatMap((header) => byHeader.get(foldHeader(header)) ?? []);
    if (found.length === 0) missing.push(name);
    else if (isField(name)) fields.set(name, found);
    else texts.push({ columns: found, name });
  }
  texts.sort((a, b) => a.columns[0]!.index - b.columns[0]!.index);
  return { fields, texts, missing };
}

/** How many names of the map a row of headers holds. */
export function countMapped(headers: ReadonlySet<string>, map: HeaderMap): number {
  return Object.values(map).filter((wanted) => listOf(wanted).some((header) => headers.has(foldHeader(header)))).length;
}

/** @throws NorrutError `bad-config` for a name that is neither a field nor `text_…` */
export function checkMap(map: HeaderMap, where: string): void {
  for (const name of Object.keys(map))
    if (!isField(name) && !/^text_./.test(name))
      throw new NorrutError('bad-config', `map: "${name}" is no column of a contact`, {
        where,
        hint: `the columns are ${allFields.join(', ')} and text_… for any free text`,
      });
}

function listOf(wanted: string | readonly string[]): readonly string[] {
  return typeof wanted === 'string' ? [wanted] : wanted;
}

function groupByHeader(columns: readonly Column[]): Map<string, Column[]> {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const key = foldHeader(column.header);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return groups;
}
