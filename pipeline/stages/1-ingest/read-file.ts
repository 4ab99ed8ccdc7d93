import { headerWithin, type Located, locateHeader } from './header/locate-header.js';
import { makeMapping } from './header/make-mapping.js';
import type { Mapping } from './header/mapping.js';
import { type OpenOptions, openFile } from './open-file.js';
import type { FileFacts, RawRow, RawTable, Reject, RowShape } from './raw-table.js';
import type { Contact } from './rows/contact.js';
import { ContactReader } from './rows/contact-reader.js';
import { dataRows } from './rows/data-rows.js';
import { isFooter } from './rows/footer.js';
import { Profile, type SettledMapping } from './rows/profile.js';
import { normalizeEmail } from './values/email.js';

export interface Batch {
  readonly contacts: readonly Contact[];
  readonly rejects: readonly Reject[];
  /** The cells behind `contacts`, for what else a row says. */
  readonly cells: readonly (readonly (string | null)[])[];
}

/** A contacts file, understood: what its columns are, and its rows as contacts and rejects in the file's order. */
export interface ContactsFile {
  readonly facts: FileFacts;
  readonly mapping: SettledMapping;
  /** Whether any header was known; without one every row is rejected. */
  readonly known: boolean;
  /** Every row of data is in exactly one of a batch's two lists. May be called again. */
  readonly read: () => AsyncGenerator<Batch>;
}

/** A file as a table, with its header found and nothing decided yet. */
export interface OpenedFile {
  readonly table: RawTable;
  readonly located: Located | null;
  readonly nothing: Located;
}

/** Open a file and find its header. @throws NorrutError for a file that is refused as a whole */
export async function openTable(path: string, options: OpenOptions): Promise<OpenedFile> {
  const table = await openFile(path, options);
  return { table, located: await findHeader(table, options), nothing };
}

/** Open a contacts file. @throws NorrutError for a file that is refused as a whole */
export async function readContacts(path: string, options: OpenOptions): Promise<ContactsFile> {
  return understand(await openTable(path, options), options);
}

/** Say what the columns of an opened file are, and how to read its rows. */
export async function understand({ table, located }: OpenedFile, options: OpenOptions): Promise<ContactsFile> {
  const mapping = makeMapping(located ?? nothing, options);
  const isRecord = recordTest(mapping);
  const settled = await profile(table, located, mapping, isRecord);
  const reader = new ContactReader(settled, {
    from1904: table.facts.from1904 === true,
    byMap: options.map !== undefined && options.preset === undefined,
  });
  return {
    facts: table.facts,
    mapping: settled,
    known: (located?.score ?? 0) > 0,
    read: () => contacts(table, located, settled, reader, isRecord),
  };
}

const nothing: Located = { line: 0, lastLine: 0, headers: [], labels: null, preset: undefined, score: 0 };

async function* contacts(
  table: RawTable,
  located: Located | null,
  mapping: SettledMapping,
  reader: ContactReader,
  isRecord: RowShape['isRecord'],
): AsyncGenerator<Batch> {
  for await (const { rows, rejects } of dataRows(table, located, isRecord)) {
    const accepted: Contact[] = [];
    const cells: (readonly (string | null)[])[] = [];
    const refused = [...rejects];
    for (const row of rows) {
      const contact = isFooter(row, mapping) || isTestLead(row.cells) ? null : reader.read(row.line, row.cells);
      if (contact === null) refused.push({ kind: 'reject', line: row.line, column: '', reason: 'no_key' });
      else {
        accepted.push(contact);
        cells.push(row.cells);
      }
    }
    refused.sort((a, b) => a.line - b.line);
    yield { contacts: accepted, rejects: refused, cells };
  }
}

/** The header of a table: inside its first rows, or given by the format. */
export async function findHeader(table: RawTable, options: OpenOptions): Promise<Located | null> {
  if (table.header.kind === 'given') {
    if (table.header.names.length === 0) return null;
    const located = locateHeader([{ kind: 'row', line: 0, cells: table.header.names }], options);
    return located && { ...located, line: 0, lastLine: 0 };
  }
  const rows: RawRow[] = [];
  for await (const batch of table.rows()) {
    for (const item of batch) if (item.kind === 'row') rows.push(item);
    if (rows.length > headerWithin) break;
  }
  return locateHeader(rows, options);
}

async function profile(
  table: RawTable,
  located: Located | null,
  mapping: Mapping,
  isRecord: RowShape['isRecord'],
): Promise<SettledMapping> {
  const evidence = new Profile(mapping);
  const needed = table.header.kind === 'inside' || mapping.guesses.length > 0 || mapping.fields.has('created_at');
  if (needed)
    for await (const { rows } of dataRows(table, located, isRecord))
      for (const { line, cells } of rows) evidence.add(line, cells);
  return evidence.settle();
}

/** Whether cells stand where a record of their own would have them: the e-mail column holds an address and nothing else. */
function recordTest({ fields, guesses }: Mapping): RowShape['isRecord'] {
  const asked = guesses.filter(({ field }) => field === 'email').map(({ column }) => column);
  const emails = [...(fields.get('email') ?? []), ...asked].map(({ index }) => index);
  return (cells) =>
    emails.some((index) => {
      const cell = cells[index]?.trim() ?? '';
      return cell !== '' && normalizeEmail(cell) === cell.toLowerCase();
    });
}

/** Meta marks what its test button makes. */
function isTestLead(cells: readonly (string | null)[]): boolean {
  return cells.some((cell) => cell !== null && /^\s*<test lead:/i.test(cell));
}
