import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve as absolute, dirname, join } from 'node:path';
import { type Database, sqlText, withDatabase } from '../db/database.js';
import { NorrutError } from '../lib/errors.js';
import { writeAside } from '../lib/files.js';
import type { GuessedColumn } from '../stages/2-resolve/guess-kinds.js';
import type { Linkage } from '../stages/2-resolve/link-records.js';
import { describeModel } from '../stages/2-resolve/link-report.js';
import { readTable } from '../stages/2-resolve/read-table.js';
import { parseResolveConfig } from '../stages/2-resolve/resolve-config.js';
import { chooseColumns, resolveTable } from '../stages/2-resolve/resolve-table.js';
import { demandOutput } from './demand-output.js';
import type { Io, Options } from './io.js';
import { describeUnread } from './text-table.js';

/** `norrut resolve FILE`: one person id for each record of any table. */
export async function run(io: Io, [file]: readonly string[], options: Options): Promise<void> {
  const configPath = options.text('config');
  await demandOutput(options.text('out'), [file, configPath]);
  const config = configPath === undefined ? undefined : parseResolveConfig(await readText(configPath), configPath);
  const links = config?.links === undefined ? undefined : await readText(join(dirname(configPath!), config.links));
  const id = options.required('id');
  const out = options.flag('explainConfig') ? undefined : options.required('out');
  await withDatabase({ spillTo: join(tmpdir(), `norrut-resolve-${process.pid}`) }, async (db) => {
    const { names, rejected } = await readTable(db, absolute(file!), file!, id);
    if (rejected.length > 0) io.note(describeUnread(rejected));
    const request = {
      names,
      id,
      columns: config?.columns,
      links,
      progress: (step: string) => (io.progress ? io.note(`resolve: ${step}`) : undefined),
    };
    const columns = await chooseColumns(db, request);
    const linkage = await resolveTable(db, columns, request);
    if (out === undefined) {
      const kinds = Object.fromEntries(columns.map(({ name, kind }) => [name, kind]));
      io.result({ columns: kinds, model: describeModel(linkage) });
      for (const line of describeChoices(columns, linkage)) io.print(line);
      return;
    }
    await writeResolved(db, out, io);
    io.result(describeModel(linkage));
    if (out !== '-') io.print(`${linkage.records} records → ${linkage.clusters} persons`);
  });
}

/** YAML that can be put into a config, and under it as comments what blocking did with it. */
function describeChoices(columns: readonly GuessedColumn[], { rules, lost, records, candidates }: Linkage): string[] {
  const lines = [
    'columns:',
    ...columns.map(({ name, kind, because }) => `  ${JSON.stringify(name)}: ${kind}  # ${because}`),
  ];
  lines.push(`# blocking: ${candidates} of ${(records * (records - 1)) / 2} pairs compared`);
  for (const { rule, pairs, blockSize, cut } of rules)
    lines.push(
      `# ${String(pairs).padStart(10)} pairs  ${rule}  (blocks up to ${blockSize}${cut > 0 ? `; ${cut} records in larger ones` : ''})`,
    );
  lines.push(
    lost === null
      ? '# true pairs lost by blocking: cannot be told, as too few are found both by names and by other columns'
      : `# true pairs lost by blocking: at least ${(lost.share * 100).toFixed(1)} % (${lost.byNames} found by names, ${lost.byOthers} by other columns, ${lost.byBoth} by both)`,
  );
  return lines;
}

async function writeResolved(db: Database, out: string, io: Io): Promise<void> {
  const rows = 'SELECT record_id, person_id FROM resolved ORDER BY row_no';
  if (out !== '-') {
    await writeAside(absolute(out), (aside) => db.run(`COPY (${rows}) TO ${sqlText(aside)} (FORMAT csv, HEADER)`));
    return;
  }
  io.stdout.write('record_id,person_id\n');
  for await (const chunk of db.chunks<{ record_id: string | null; person_id: string }>(rows))
    io.stdout.write(chunk.map(({ record_id, person_id }) => `${quoted(record_id ?? '')},${person_id}\n`).join(''));
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new NorrutError('bad-config', 'the file cannot be read', { where: path, cause });
  });
}
