import { NorrutError } from '../lib/errors.js';
import { explainRecordPair, type RecordsExplanation } from '../rights/explain-records.js';
import type { Io } from './io.js';

/** `norrut explain --record A B`: the waterfall from the prior to the match weight of two records. */
export async function explainRecords(io: Io, names: readonly string[]): Promise<void> {
  const [a, b, ...more] = names;
  if (a === undefined || b === undefined || more.length > 0)
    throw new NorrutError('bad-usage', '--record takes two records', { hint: 'norrut explain --record A B' });
  const explanation = await explainRecordPair(io.workspace, a, b);
  io.result(explanation);
  for (const line of waterfall(explanation)) io.print(line);
}

function waterfall({ records, prior, columns, bits, probability, reason, sharedKeys }: RecordsExplanation): string[] {
  const lines = records.map(({ source, record, person_id }, i) => `${'AB'[i]}: ${source}/${record}, ${person_id}`);
  let sum = prior;
  lines.push(row('prior', prior, sum, ''));
  for (const { column, level, bits: part } of columns) {
    sum += part;
    const [left, right] = records.map(({ values }) => shownValue(values, column));
    lines.push(row(column, part, sum, `${level}: ${left} · ${right}`));
  }
  lines.push(`match weight ${signed(bits)} bits (a link needs more than 0): probability ${probability.toPrecision(3)}`);
  lines.push(`compared by: ${sharedKeys.join('; ') || 'no blocking rule'}`, reason);
  return lines;
}

/** A comparison may be made from several columns: “first_name + middle_name”. */
function shownValue(values: Readonly<Record<string, string | null>>, column: string): string {
  return (
    column
      .split(' + ')
      .flatMap((name) => values[name] ?? [])
      .join(' ') || '–'
  );
}

function row(name: string, part: number, sum: number, what: string): string {
  return `${name.padEnd(12)} ${signed(part).padStart(9)} ${signed(sum).padStart(9)}  ${what}`.trimEnd();
}

function signed(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(3)}`;
}
