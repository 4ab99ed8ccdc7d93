import type { Source } from '../../../config/config.js';
import { canHaveKey } from '../header/mapping.js';
import type { Preset } from '../presets/preset.js';
import { type ContactsFile, readContacts } from '../read-file.js';
import { Backing } from '../rows/backing.js';
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
  const { map } = source;
  const file = await readContacts(input.real, { shown: input.path, scratch: sink.scratch, map, preset });
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
      const cells = batch.cells[i]!;
      sink.write('contacts', { contact_no: sink.firstContact + accepted++, ...place, ...contact });
      backing.add(cells);
      duplicates.add(contact);
      const withdrawn = withdrawals.of(cells);
      if (withdrawn === null) continue;
      left++;
      const { line, email, phone, record_id } = contact;
      const at = toInstant(withdrawn.at, source.timezone);
      sink.write('consents', {
        ...place,
        line,
        email,
        phone,
        record_id,
        purpose: 'newsletter',
        status: 'withdrawn',
        at,
        evidence: null,
        problem: null,
      });
    }
    rejects.add(batch.rejects);
    await sink.breathe();
  }
  return {
    path: input.path,
    sha256: input.sha256,
    ...describeFile(file),
    backing: backing.share(),
    read: accepted + rejects.total(),
    accepted,
    rejected: rejects.total(),
    reasons: rejects.reasons,
    duplicates: duplicates.count,
    notes: left === 0 ? [] : [`${left} rows say that the person left the mailing list: read as newsletter withdrawn`],
    hints: hintsFor(file, accepted, rejects.total()),
  };
}

/** What `check` shows of a mapping: headers only. */
export function describeFile({
  facts,
  mapping,
}: ContactsFile): Pick<FileReport, 'facts' | 'preset' | 'mapped' | 'unmapped'> {
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

function hintsFor({ facts, mapping, known }: ContactsFile, accepted: number, rejected: number): string[] {
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
