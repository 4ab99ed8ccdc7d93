import { canHaveKey } from '../header/mapping.js';
import type { ContactsFile } from '../read-file.js';
import type { FileReport, rejectCounter, SourceInput } from './read-source.js';

/** What is told about a file of contacts. */
export function makeReport(
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
    doubtful: 0,
    doubts: [],
    hints: hintsFor(file, accepted, rejects.total()),
  };
}

type Understood = Pick<ContactsFile, 'facts' | 'mapping' | 'known'>;
type DescribedKeys = 'facts' | 'preset' | 'mapped' | 'unmapped' | 'missing';

/** What `check` shows of a mapping: headers only. */
function describeFile({ facts, mapping }: Understood): Pick<FileReport, DescribedKeys> {
  const mapped: Record<string, string[]> = {};
  for (const [field, columns] of mapping.fields) mapped[field] = columns.map(({ header }) => header);
  for (const { columns, name } of mapping.texts)
    mapped[name ?? `text: ${columns[0]!.header}`] = columns.map(({ header }) => header);
  return {
    facts,
    preset: mapping.preset.name === 'common' ? null : mapping.preset.name,
    mapped,
    unmapped: [...mapping.unmapped, ...mapping.ignored].sort((a, b) => a.index - b.index).map(({ header }) => header),
    missing: mapping.missing,
  };
}

function hintsFor({ facts, mapping, known }: Understood, accepted: number, rejected: number): string[] {
  const hints: string[] = [];
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
