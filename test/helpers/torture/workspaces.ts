import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../../pipeline/lib/package-root.js';
import { norrut } from '../norrut.js';

/** The night that the workspaces were published for, and the one that is tortured. */
const lastNight = '2026-11-23T03:00:00Z';
export const tonight = '2026-11-24T03:00:00Z';
/** Whom `norrut forget` erases. */
export const forgotten = 'invented7@torture.example';

const yaml = `workers: 1
sources:
  - name: people
    kind: contacts
    path: inbox/people.csv
    map: { record_id: id, first_name: first, last_name: last, email: email, would_move: move, created_at: at, text_why: why }
  - { name: clicks, kind: events, path: inbox/events.csv }
  - { name: ledger, kind: consents, path: inbox/consents.csv }
`;

export interface TortureWorkspaces {
  /** Never run. */
  readonly fresh: string;
  /** Published last night; since then three people came and one withdrew. */
  readonly grown: string;
  /** Published last night, nothing new; somebody was forgotten before, so that the salt of the list is drawn. */
  readonly published: string;
}

/** A small board of 60 invented people with texts of the training corpus, in three states. */
export async function makeTortureWorkspaces(scratch: string): Promise<TortureWorkspaces> {
  const [fresh, grown, published] = ['fresh', 'grown', 'published'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  const texts = await someTexts(63);
  await mkdir(join(fresh, 'inbox'), { recursive: true });
  await writeFile(join(fresh, 'norrut.yaml'), yaml);
  await writeFile(join(fresh, 'inbox/people.csv'), `id,first,last,email,move,at,why\n${peopleRows(texts, 0, 60)}`);
  await writeFile(join(fresh, 'inbox/consents.csv'), `email,purpose,status,at\n${grantRows(0, 60)}`);
  await writeFile(join(fresh, 'inbox/events.csv'), `email,type,at\n${eventRows(60)}`);
  await cp(fresh, published, { recursive: true });
  await demand(['forget', 'nobody@torture.example'], published);
  await demand(['run', '--as-of', lastNight], published);
  await demand(['export', '--to', 'csv', '-o', 'exports/earlier.csv'], published);
  await cp(published, grown, { recursive: true, verbatimSymlinks: true });
  await appendFile(join(grown, 'inbox/people.csv'), peopleRows(texts, 60, 63));
  await appendFile(
    join(grown, 'inbox/consents.csv'),
    `${grantRows(60, 63)}invented3@torture.example,relocation_contact,withdrawn,2026-11-23T12:00:00Z\n`,
  );
  return { fresh, grown, published };
}

async function demand(args: readonly string[], cwd: string): Promise<void> {
  const { exitCode, stderr } = await norrut(args, { cwd });
  if (exitCode !== 0) throw new Error(`norrut ${args.join(' ')} fails undisturbed: ${stderr}`);
}

async function someTexts(count: number): Promise<string[]> {
  const lines = (await readFile(join(packageRoot(), 'data-samples/corpus/train.jsonl'), 'utf8')).split('\n');
  return lines.slice(0, count).map((line) => (JSON.parse(line) as { text: string }).text);
}

function peopleRows(texts: readonly string[], from: number, to: number): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\n', ' ')}"`;
  const rows = texts
    .slice(from, to)
    .map((text, i) =>
      [
        `r${from + i}`,
        `Given${from + i}`,
        `Family${from + i}`,
        mailOf(from + i),
        (from + i) % 2 ? 'yes' : 'no',
        '2026-10-01',
        cell(text),
      ].join(','),
    );
  return `${rows.join('\n')}\n`;
}

function grantRows(from: number, to: number): string {
  const of = (i: number) =>
    ['profiling', 'relocation_contact'].map((purpose) => `${mailOf(i)},${purpose},granted,2026-10-02T10:00:00Z\n`);
  return Array.from({ length: to - from }, (_, i) => of(from + i).join('')).join('');
}

function eventRows(people: number): string {
  return Array.from({ length: people }, (_, i) => `${mailOf(i)},visit,2026-10-0${1 + (i % 9)}T10:00:00Z\n`).join('');
}

function mailOf(i: number): string {
  return `invented${i}@torture.example`;
}
