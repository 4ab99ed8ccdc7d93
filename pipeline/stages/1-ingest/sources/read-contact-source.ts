import type { Source } from '../../../config/config.js';
import { demandContent } from '../demand-content.js';
import { contactsInSql } from '../fast/contacts-in-sql.js';
import type { Preset } from '../presets/preset.js';
import { type ContactsFile, type OpenedFile, openTable, understand } from '../read-file.js';
import { Backing } from '../rows/backing.js';
import type { Contact } from '../rows/contact.js';
import { DuplicateCount } from '../rows/duplicate-count.js';
import { Withdrawals } from '../rows/withdrawals.js';
import { toInstant } from '../values/instant-of.js';
import { makeReport } from './contact-report.js';
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
  await demandContent(opened, input.path);
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
    const { suppression } = sink;
    const options = {
      source: source.name,
      file: input.path,
      scratch,
      firstContact,
      suppression,
      map: source.map,
      preset,
    };
    const found = await contactsInSql(db, opened, options);
    if (found === null) return null;
    const { mapping, part, accepted, refused, withdrawn } = found;
    await sink.addPart('contacts', part);
    const rejects = rejectCounter(input.path, sink);
    rejects.add(refused.map(({ line, reason }) => ({ kind: 'reject', line, column: '', reason })));
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
    const refused = [...batch.rejects];
    for (const [i, contact] of batch.contacts.entries()) {
      if (sink.isForgotten(contact)) {
        refused.push({ kind: 'reject', line: contact.line, column: '', reason: 'forgotten' });
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
    rejects.add(refused.sort((a, b) => a.line - b.line));
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
