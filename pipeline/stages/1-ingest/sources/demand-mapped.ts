import type { Source } from '../../../config/config.js';
import { NorrutError } from '../../../lib/errors.js';
import { commonField } from '../header/common-headers.js';
import { headerWords } from '../header/fold-header.js';
import type { HeaderMap } from '../header/mapping.js';
import type { FileFacts } from '../raw-table.js';

/** What has to be known of a file to judge the map that it was read with. */
interface MappedFile {
  readonly path: string;
  readonly facts: FileFacts;
  readonly mapped: Readonly<Record<string, readonly string[]>>;
  readonly unmapped: readonly string[];
  /** Names in the map that the file has no header for. */
  readonly missing: readonly string[];
}

/**
 * A column that the map names has to be somewhere in the source, or what it says would be lost without a word: an objection
 * under a telephone number, say. Of several files some may lack a column that others have, but every file of a ledger of
 * consents needs all but the evidence. JSON lines leave out what is empty, so there a name may be missing from a day's file.
 * @throws NorrutError `bad-config`
 */
export function demandMapped({ name, kind, map }: Source, files: readonly MappedFile[]): void {
  for (const entry of Object.keys(map ?? {})) {
    const without = files.filter(({ missing }) => missing.includes(entry));
    const inEach = kind === 'consents' && entry !== 'evidence';
    const [first] = inEach ? without : without.filter(({ facts, mapped }) => !mayOmit(facts, mapped));
    if (first === undefined || (!inEach && without.length < files.length)) continue;
    const headers = [...Object.values(first.mapped).flat(), ...first.unmapped];
    throw wrongMap(map!, first.missing, `source "${name}", ${first.path}`, headers, first.facts);
  }
}

function mayOmit({ format }: FileFacts, mapped: MappedFile['mapped']): boolean {
  return format === 'jsonl' && Object.keys(mapped).length > 0;
}

/** The error for a map that names headers which a file does not have. */
export function wrongMap(
  map: HeaderMap,
  missing: readonly string[],
  where: string,
  headers: readonly string[],
  facts: FileFacts,
): NorrutError {
  const wanted = missing.map((entry) => `${entry} (${[map[entry]!].flat().join(', ')})`);
  const there = areHeaders(headers, map, facts) ? `the file has: ${headers.slice(0, 30).map(short).join(', ')}` : null;
  return new NorrutError('bad-config', `map: no such header in the file for ${wanted.join(', ')}`, {
    where,
    hint: `correct or leave out that line of map: in norrut.yaml${there === null ? '; compare it with the first rows of the file' : `; ${there}`}`,
  });
}

/** Whether a first row may be shown: in a file without a header it is a person. */
function areHeaders(headers: readonly string[], map: HeaderMap, { format }: FileFacts): boolean {
  const words = headers.map(headerWords);
  const wanted = new Set(Object.values(map).flat().map(headerWords));
  return (
    (format !== 'csv' && format !== 'xlsx') || words.some((word) => wanted.has(word) || commonField(word) !== undefined)
  );
}

function short(header: string): string {
  const line = header.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
