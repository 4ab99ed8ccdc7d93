import type { Source } from '../../../config/config.js';
import { contactsInSql } from '../fast/contacts-in-sql.js';
import { canHaveKey } from '../header/mapping.js';
import type { Preset } from '../presets/preset.js';
import { type ContactsFile, type OpenedFile, openTable, understand } from '../read-file.js';
import { Backing } from '../rows/backing.js';
import type { Contact } from '../rows/contact.js';
import { DuplicateCount } from '../rows/duplicate-count.js';
import { Withdrawals } from '../rows/withdrawals.js';
import { toInstant } from '../values/instant-of.js';
import { type FileReport, rejectCounter, type SourceInput, type SourceSink } from './read-source.js';

/** One contacts file → rows of `contacts`, `rejects`, and `consents` for those who left the mailing list. */
export async function readContactSource(
  source: Source,
  preset: Preset | undefined,
  input: SourceInput,
  sink: SourceSink,
): Promise<FileReport> {
  const options = { shown: input.path, scratch: sink.scratch, map: source.map, preset };
  const opened = await openTable(input.real, options);
  const { sql } = opened.table;
  if (sql !== undefined && sink.openDb !== undefined && sql.bytes >= sink.fastFrom) {
    const report = await readFast(source, preset, input, sink, opened, sink.openDb);
    if (report !== null) return report;
  }
  return readTolerantly(source, input, sink, await understand(opened, options));
}

/** A clean file by SQL; null if it is not clean. */
async function readFast(
  source: Source,
  preset: Preset | undefined,
  input: SourceInput,
  sink: SourceSink,
  opened: OpenedFile,
  openDb: NonNullable<SourceSink['openDb']>,
): Promise<FileReport | null> {
  const { scratch, firstContact } = sink;
  const db = await openDb({ memoryMiB: 800 });
  try {
    const options = { source: source.name, file: input.path, scratch, firstContact, map: source.map, preset };
    const found = await contactsInSql(db, opened, options);
    if (found === null) return null;
    const { mapping, part, accepted, noKey, withdrawn } = found;
    await sink.addPart('contacts', part);
    const rejects = rejectCounter(input.path, sink);
    rejects.add(noKey.map((line) => ({ kind: 'reject', line, column: '', reason: 'no_key' })));
    for (const { line, email, phone, record_id, at } of withdrawn)
      sink.write('consents', withdrawal(source, input, { line, email, phone, record_id }, at));
    await sink.breathe();
    const file = { facts: opened.table.facts, mapping, known: true };
    return makeReport(input, file, accepted, rejects, withdrawn.length, { backing: null, duplicates: null });
  } finally {
    db.close();
  }
}

async function readTolerantly(
  source: Source,
  input: SourceInput,
  sink: SourceSink,
  file: ContactsFile,
): Promise<FileReport> {
  const place = { source: source.name, file: input.path };
  const rejects = rejectCounter(input.path, sink);
  const withdrawals = new Withdrawals(file.mapping, input.path);
  const backing = new Backing(file.mapping);
  const duplicates = new DuplicateCount();
  let accepted = 0;
  let left = 0;
  for await (const batch of file.read()) {
    sink.signal.throwIfAborted();
    for (const [i, contact] of batch.contacts.entries()) {
      if (sink.isForgotten(contact)) {
        rejects.add([{ kind: 'reject', line: contact.line, column: '', reason: 'forgotten' }]);
        continue;
      }
      const cells = batch.cells[i]!;
      sink.write('contacts', { contact_no: sink.firstContact + accepted++, ...place, ...contact });
      const withdrawn = withdrawals.of(cells);
      if (withdrawn !== null) {
        left++;
        sink.write('consents', withdrawal(source, input, contact, withdrawn.at));
      }
      if (!sink.detailed) continue;
      backing.add(cells);
      duplicates.add(contact);
    }
    rejects.add(batch.rejects);
    await sink.breathe();
  }
  const detail = sink.detailed
    ? { backing: backing.share(), duplicates: duplicates.count }
    : { backing: null, duplicates: null };
  return makeReport(input, file, accepted, rejects, left, detail);
}

/** Whoever left a mailing list has withdrawn the newsletter: never more, and nobody has ever granted anything by being in a file. */
function withdrawal(
  source: Source,
  input: SourceInput,
  contact: Pick<Contact, 'line' | 'email' | 'phone' | 'record_id'>,
  at: string | null,
): object {
  const { line, email, phone, record_id } = contact;
  const who = { source: source.name, file: input.path, line, email, phone, record_id };
  return {
    ...who,
    purpose: 'newsletter',
    status: 'withdrawn',
    at: toInstant(at, source.timezone),
    evidence: null,
    problem: null,
  };
}

function makeReport(
  input: SourceInput,
  file: Understood,
  accepted: number,
  rejects: ReturnType<typeof rejectCounter>,
  left: number,
  detail: Pick<FileReport, 'backing' | 'duplicates'>,
): FileReport {
  return {
    path: input.path,
    sha256: input.sha256,
    ...describeFile(file),
    ...detail,
    read: accepted + rejects.total(),
    accepted,
    rejected: rejects.total(),
    reasons: rejects.reasons,
    notes: left === 0 ? [] : [`${left} rows say that the person left the mailing list: read as newsletter withdrawn`],
    hints: hintsFor(file, accepted, rejects.total()),
  };
}

type Understood = Pick<ContactsFile, 'facts' | 'mapping' | 'known'>;

/** What `check` shows of a mapping: headers only. */
export function describeFile({
  facts,
  mapping,
}: Understood): Pick<FileReport, 'facts' | 'preset' | 'mapped' | 'unmapped'> {
  const mapped: Record<string, string[]> = {};
  for (const [field, columns] of mapping.fields) mapped[field] = columns.map(({ header }) => header);
  for (const { columns, name } of mapping.texts)
    mapped[name ?? `text: ${columns[0]!.header}`] = columns.map(({ header }) => header);
  return {
    facts,
    preset: mapping.preset.name === 'common' ? null : mapping.preset.name,
    mapped,
    unmapped: mapping.unmapped.map(({ header }) => header),
  };
}

function hintsFor({ facts, mapping, known }: Understood, accepted: number, rejected: number): string[] {
  const hints: string[] = [];
  if (facts.format === 'empty') return ['the file is empty'];
  if (!known) hints.push('no header is known; name the columns under map:');
  else if (mapping.missing.length > 0)
    hints.push(`no such header in the file for ${mapping.missing.join(', ')}; compare map: with the file's first rows`);
  if (known && !canHaveKey({ ...mapping, guesses: [] }))
    hints.push('no column for an e-mail, a phone, or a name with a text: no row can be accepted');
  if (facts.encoding === 'utf-8-repaired')
    hints.push('some lines are not UTF-8; their odd bytes are read as Windows-1252');
  if (known && accepted === 0 && rejected === 0) hints.push('there is a header and no row');
  return hints;
}
