import { demandWorkspace } from '../config/config-file.js';
import { drivers } from '../lib/drivers.js';
import { NorrutError } from '../lib/errors.js';
import { requireKommun } from '../lib/kommuner.js';
import { type Explanation, explainPerson } from '../rights/explain.js';
import type { Io, Options } from './io.js';

export async function run(io: Io, args: readonly string[], options: Options): Promise<void> {
  demandWorkspace(io.workspace);
  if (options.has('record')) return (await import('./explain-records.js')).explainRecords(io, options.list('record'));
  const [key] = args;
  if (key === undefined) throw new NorrutError('bad-usage', 'whom? give an e-mail, phone or person id');
  const name = options.text('kommun');
  const code = name === undefined ? undefined : requireKommun(name).code;
  const explanation = await explainPerson(io.workspace, key);
  const match = explanation.match;
  const kept = match && { ...match, kommuner: match.kommuner.filter((one) => code === undefined || one.code === code) };
  io.result({ ...explanation, match: kept });
  for (const line of describe({ ...explanation, match: kept })) io.print(line);
}

function describe({
  person_id,
  profile,
  sources,
  purposes,
  ledger,
  events,
  texts,
  scores,
  match,
  exports,
}: Explanation): string[] {
  const lines = [`${person_id}: ${[profile['first_name'], profile['last_name']].filter(Boolean).join(' ')}`];
  for (const { source, file, line } of sources) lines.push(`record: ${source}, ${file}:${line}`);
  for (const { purpose, allowed, reason } of purposes)
    lines.push(`purpose ${purpose}: ${allowed ? 'allowed' : reason}`);
  for (const { purpose, status, at, file, line } of ledger)
    lines.push(`ledger: ${purpose ?? 'every purpose'} ${status} ${instant(at)} (${file}:${line})`);
  if (scores === null) lines.push('no scores: profiling is not allowed');
  else lines.push(...describeScores(scores, texts));
  lines.push(...countEvents(events));
  const several = (match?.kommuner.length ?? 0) > 1;
  for (const { sentence, leadScore, result, terms } of match?.kommuner ?? []) {
    lines.push(`${sentence}; lead score ${leadScore.toFixed(3)}`);
    if (several && result !== 'placed') continue;
    for (const term of terms) lines.push(`  ${signed(term.value)} ${term.name}`);
  }
  for (const { at, destination, path, purposes: what } of exports)
    lines.push(`export: ${at} to ${destination} for ${(what as string[]).join(' and ')} (${path})`);
  return lines;
}

function countEvents(events: Explanation['events']): string[] {
  const counts = new Map<string, number>();
  for (const { type } of events) counts.set(String(type), (counts.get(String(type)) ?? 0) + 1);
  return counts.size === 0 ? [] : [`events: ${[...counts].map(([type, n]) => `${n} ${type}`).join(', ')}`];
}

function describeScores(scores: NonNullable<Explanation['scores']>, texts: Explanation['texts']): string[] {
  const lines = [`fit ${number(scores['fit'])}, move intent ${number(scores['move_intent'])} (${scores['status']})`];
  const terms = (scores.details?.['terms'] ?? []) as { name: string; value: number }[];
  for (const { name, value } of terms) lines.push(`  ${signed(value)} ${name}`);
  if (scores['evidence'])
    lines.push(`in the person's own words: “${scores['evidence']}” (${scores['evidence_driver']})`);
  lines.push(...describeDrivers(scores));
  for (const { language, status, masked, dropped, question } of texts)
    lines.push(
      `text on “${question ?? 'no question'}”: ${language ?? 'unknown language'}, ${status}, ${masked} masked, ${dropped} left out`,
    );
  return lines;
}

/** Each driver's probability, and the sentence that speaks for it most where a careful reader finds the driver. */
function describeDrivers(scores: NonNullable<Explanation['scores']>): string[] {
  const found = (scores.details?.['driver_evidence'] ?? []) as { driver: string; sentence: string; value: number }[];
  return drivers.map((driver) => {
    const evidence = found.find((one) => one.driver === driver);
    const quote = evidence === undefined ? '' : `: “${evidence.sentence}” (${signed(evidence.value)})`;
    return `driver ${driver} ${number(scores[driver])}${quote}`;
  });
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

function number(value: unknown): string {
  return typeof value === 'number' ? value.toFixed(3) : 'unknown';
}

function instant(at: unknown): string {
  return at instanceof Date ? at.toISOString() : 'without a time';
}
