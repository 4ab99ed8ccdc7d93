export type Container = 'gzip' | 'zip' | 'parquet' | 'arrow' | 'arrow-stream' | 'refused' | 'text';

/** What a file is by its first bytes; the suffix is never trusted. */
export function containerOf(head: Uint8Array): Container {
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(head, ascii('PAR1'))) return 'parquet';
  if (startsWith(head, ascii('ARROW1'))) return 'arrow';
  if (startsWith(head, [0xff, 0xff, 0xff, 0xff])) return 'arrow-stream';
  return refusedKind(head) === null ? 'text' : 'refused';
}

/** The name of a format that cannot be read as a table, with what to do instead; null for anything else. */
export function refusedKind(head: Uint8Array): readonly [name: string, hint: string] | null {
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]))
    return ['an old Excel file (.xls) or one with a password', 'save it as .xlsx without a password'];
  if (startsWith(head, ascii('%PDF'))) return ['a PDF', 'export the table as CSV or XLSX'];
  if (startsWith(head, ascii('FEA1')))
    return ['a Feather file of the first version', 'save it as Arrow IPC or Parquet'];
  if (startsWith(head, ascii('PARE'))) return ['an encrypted Parquet file', 'save it without encryption'];
  if (startsWith(head, ascii('Obj\u0001'))) return ['an Avro file', 'save it as Parquet'];
  if (startsWith(head, ascii('SQLite format'))) return ['an SQLite database', 'export the table as CSV'];
  return null;
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((c) => c.charCodeAt(0));
}
