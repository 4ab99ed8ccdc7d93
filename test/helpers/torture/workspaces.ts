import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../../pipeline/lib/package-root.js';
import { norrut } from '../norrut.js';

/** The night that the workspaces were published for, and the one that is tortured. */
const lastNight = '2026-11-23T03:00:00Z';
export const tonight = '2026-11-24T03:00:00Z';
const people = 60;
const comers = 3;
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
  const workspaces = {
    fresh: join(scratch, 'fresh'),
    grown: join(scratch, 'grown'),
    published: join(scratch, 'published'),
  };
  await writeBoard(workspaces.fresh);
  await cp(workspaces.fresh, workspaces.published, { recursive: true });
  await demand(['forget', 'nobody@torture.example'], workspaces.published);
  await publishLastNight(workspaces.published);
  await demand(['export', '--to', 'csv', '-o', 'exports/earlier.csv'], workspaces.published);
  await cp(workspaces.published, workspaces.grown, { recursive: true, verbatimSymlinks: true });
  await growBoard(workspaces.grown);
  return workspaces;
}

/** Write the board's files into a new workspace. */
export async function writeBoard(workspace: string): Promise<void> {
  const texts = await someTexts();
  await mkdir(join(workspace, 'inbox'), { recursive: true });
  await writeFile(join(workspace, 'norrut.yaml'), yaml);
  const header = 'id,first,last,email,move,at,why\n';
  await writeFile(join(workspace, 'inbox/people.csv'), `${header}${peopleRows(texts, 0, people)}`);
  await writeFile(join(workspace, 'inbox/consents.csv'), `email,purpose,status,at\n${grantRows(0, people)}`);
  await writeFile(join(workspace, 'inbox/events.csv'), `email,type,at\n${eventRows()}`);
}

export function publishLastNight(workspace: string): Promise<void> {
  return demand(['run', '--as-of', lastNight], workspace);
}

/** Three people come, one withdraws. */
export async function growBoard(workspace: string): Promise<void> {
  await appendFile(join(workspace, 'inbox/people.csv'), peopleRows(await someTexts(), people, people + comers));
  await appendFile(
    join(workspace, 'inbox/consents.csv'),
    `${grantRows(people, people + comers)}${mailOf(3)},relocation_contact,withdrawn,2026-11-23T12:00:00Z\n`,
  );
}

async function demand(args: readonly string[], cwd: string): Promise<void> {
  const { exitCode, stderr } = await norrut(args, { cwd });
  if (exitCode !== 0) throw new Error(`norrut ${args.join(' ')} fails undisturbed: ${stderr}`);
}

async function someTexts(): Promise<string[]> {
  const lines = (await readFile(join(packageRoot(), 'data-samples/corpus/train.jsonl'), 'utf8')).split('\n');
  return lines.slice(0, people + comers).map((line) => (JSON.parse(line) as { text: string }).text);
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

function eventRows(): string {
  return Array.from({ length: people }, (_, i) => `${mailOf(i)},visit,2026-10-0${1 + (i % 9)}T10:00:00Z\n`).join('');
}

function mailOf(i: number): string {
  return `invented${i}@torture.example`;
}
