import { loadConfig } from '../config/config.js';
import { type CheckedFile, type CheckedSource, checkSources } from '../stages/1-ingest/check.js';
import type { Io } from './io.js';

export async function run(io: Io): Promise<void> {
  const { config } = await loadConfig(io.workspace);
  const result = await checkSources(io.workspace, config, io.signal);
  const paint = painter(io);
  for (const source of result.sources) io.print(sourceText(source, paint));
  for (const warning of result.warnings) io.print(`${paint(33, 'warning:')} ${warning}`);
  const sum = (count: (source: CheckedSource) => number) => result.sources.reduce((n, source) => n + count(source), 0);
  const problems = sum(({ problem }) => Number(problem !== null));
  const files = sum((source) => source.files.length);
  io.print(
    `${plural(result.sources.length, 'source')}, ${plural(files, 'file')}: ${number(sum((s) => s.accepted))} rows accepted, ${number(sum((s) => s.rejected))} rejected; ` +
      (problems === 0
        ? paint(32, 'a run would get past ingest')
        : paint(31, `${plural(problems, 'problem')} would stop a run`)),
  );
  io.result(result);
  if (!result.ok) process.exitCode = result.sources.some(({ problem }) => problem?.code === 'bad-config') ? 2 : 3;
}

type Paint = (code: number, text: string) => string;

function painter(io: Io): Paint {
  return (code, text) => (io.color ? `\u001b[${code}m${text}\u001b[0m` : text);
}

function sourceText({ name, kind, path, files, problem }: CheckedSource, paint: Paint): string {
  const lines = [`${paint(1, name)}  ${kind}  ${path}`];
  for (const file of files) lines.push(...fileLines(file, paint));
  if (problem) {
    const where = problem.where === null ? '' : ` (${problem.where})`;
    lines.push(`  ${paint(31, 'stops a run:')} ${problem.message}${where}`);
    if (problem.hint !== null) lines.push(`    ${paint(36, 'hint:')} ${problem.hint}`);
  }
  return `${lines.join('\n')}\n`;
}

function fileLines(file: CheckedFile, paint: Paint): string[] {
  const { path, read, accepted, rejected, doubtful, commonest, duplicates, mapped, unmapped, hints, notes } = file;
  const reasons = commonest.map(([reason, rows]) => `${number(rows)} ${reason}`).join(', ');
  const lines = [
    `  ${path}  ${paint(2, formatOf(file))}`,
    `    ${plural(read, 'row')}: ${paint(32, `${number(accepted)} accepted`)}` +
      (doubtful > 0 ? ` (${paint(33, `${number(doubtful)} of them not fully understood`)}, see the warnings)` : '') +
      (rejected > 0 ? `, ${paint(33, `${number(rejected)} rejected`)} (${reasons})` : '') +
      (duplicates !== null && duplicates > 0 ? `, ${number(duplicates)} with an address that stands above` : ''),
  ];
  for (const note of notes) lines.push(`    ${note}`);
  for (const [field, headers] of Object.entries(mapped)) {
    const shown = headers.map((header) => oneLine(header)).join(', then ');
    lines.push(field.startsWith('text: ') ? `    text          ← ${shown}` : `    ${field.padEnd(13)} ← ${shown}`);
  }
  if (unmapped.length > 0) lines.push(`    ${paint(33, 'not read')}      ${unmapped.map(oneLine).join(', ')}`);
  for (const hint of hints) lines.push(`    ${paint(36, 'hint:')} ${hint}`);
  return lines;
}

function formatOf({ facts, title, backing }: CheckedFile): string {
  const mark =
    facts.delimiter === undefined
      ? []
      : [
          ({ ',': 'comma', ';': 'semicolon', '\t': 'tab' } as Record<string, string>)[facts.delimiter] ??
            facts.delimiter,
        ];
  const known =
    title === null
      ? []
      : [`${title}${backing === null ? '' : ` (${Math.round(backing * 100)} % of rows look like it)`}`];
  return [
    facts.format.toUpperCase(),
    ...(facts.compressed ? ['compressed'] : []),
    ...(facts.encoding ? [facts.encoding] : []),
    ...mark,
    ...(facts.sheet ? [`sheet “${facts.sheet}”`] : []),
    ...known,
  ].join(', ');
}

function oneLine(header: string): string {
  const line = header.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function plural(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** Thousands apart by a thin no-break space, the same in every locale. */
function number(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
