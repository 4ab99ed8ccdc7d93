import { join, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { loadConfig } from '../config/config.js';
import type { Choice } from '../exports/choose-people.js';
import { type Destination, destinations } from '../exports/destinations.js';
import { requiredPurposes } from '../exports/required-purposes.js';
import { checkRecipients } from '../lib/encrypt.js';
import { NorrutError } from '../lib/errors.js';
import { requireKommun } from '../lib/kommuner.js';
import { segmentsOf } from '../stages/7-match/segments.js';
import type { Stage } from '../stages/stage.js';
import { demandOutput } from './demand-output.js';
import type { Io, Options } from './io.js';
import { shownPath } from './shown-path.js';

/** Purposes of the contract that an export can be asked for. */
const purposes = ['profiling', 'relocation_contact', 'newsletter', 'ad_user_data', 'ad_personalization', 'recruitment'];

export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const destination = destinationNamed(options.required('to'));
  const { config } = await loadConfig(io.workspace);
  const choice = readChoice(destination, config, options);
  const recipients = options.list('recipient');
  checkRecipients(recipients);
  const path = outputPath(io, destination, choice, options.text('output'), recipients.length > 0);
  await demandOutput(path);
  if (path !== '-') await demandOutput(`${path}.json`);
  const { exportPeople } = await import('../exports/export-people.js');
  const { sidecar, sidecarPath, counts } = await exportPeople({
    workspace: io.workspace,
    config,
    stages: await stagesToConsent(),
    choice,
    path,
    output: io.stdout,
    recipients,
    signal: io.signal,
  });
  if (path === '-') return;
  const left = Object.entries(sidecar.left_out).map(([reason, n]) => `${n} ${reason}`);
  io.print(`${shownPath(path)}: ${sidecar.rows} people for ${sidecar.purposes.join(' and ')}`);
  if (counts.heldOut.length > 0) io.print(`held out to measure the effect: ${counts.heldOut.length}`);
  if (left.length > 0) io.print(`left out: ${left.join(', ')}`);
  if (sidecarPath !== undefined) io.print(`what it holds and why: ${shownPath(sidecarPath)}`);
  io.result({ path, ...sidecar });
}

/** What it takes to read the ledger anew; the other stages would only cost time to load. */
async function stagesToConsent(): Promise<readonly Stage[]> {
  const [{ ingest }, { resolve: resolveStage }, { consent }] = await Promise.all([
    import('../stages/1-ingest/index.js'),
    import('../stages/2-resolve/index.js'),
    import('../stages/3-consent/index.js'),
  ]);
  return [ingest, resolveStage, consent];
}

function destinationNamed(name: string): Destination {
  const found = destinations.find((d) => d.name === name);
  if (found !== undefined) return found;
  throw new NorrutError('bad-usage', `no destination "${name}"`, {
    hint: `one of: ${destinations.map((d) => d.name).join(', ')}`,
  });
}

function readChoice(destination: Destination, config: Config, options: Options): Choice {
  const purpose = options.text('purpose');
  if (purpose !== undefined && !purposes.includes(purpose))
    throw new NorrutError('bad-usage', `no purpose "${purpose}"`, { hint: `one of: ${purposes.join(', ')}` });
  const kommun = options.text('kommun');
  const segment = options.text('segment');
  const top = options.integer('top', 1, 100_000_000);
  const segments = segmentsOf(config).map(({ name }) => name);
  if (segment !== undefined && !segments.includes(segment))
    throw new NorrutError('bad-usage', `no segment "${segment}"`, { hint: `one of: ${segments.join(', ')}` });
  return {
    destination,
    purposes: requiredPurposes(destination, purpose),
    everyone: options.flag('everyone'),
    ...(kommun === undefined ? {} : { kommunCode: requireKommun(kommun).code }),
    ...(segment === undefined ? {} : { segment }),
    ...(top === undefined ? {} : { top }),
    holdout: destination.campaign && options.flag('holdout') ? config.holdout : 0,
  };
}

const endings: Readonly<Record<Destination['format'], string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  parquet: 'parquet',
  arrow: 'arrow',
  jsonl: 'jsonl',
};

/** `-o`, else a name below `exports/` in the workspace. */
function outputPath(
  io: Io,
  destination: Destination,
  choice: Choice,
  given: string | undefined,
  sealed: boolean,
): string {
  if (given === '-') {
    if (io.json) throw new NorrutError('bad-usage', '-o - and --json both want stdout', { hint: 'write to a file' });
    return '-';
  }
  if (given !== undefined) return resolve(given);
  const parts = [destination.name, choice.kommunCode, choice.segment, choice.everyone ? 'everyone' : undefined];
  const name = parts.filter((part) => part !== undefined).join('-');
  return join(io.workspace, 'exports', `${name}.${endings[destination.format]}${sealed ? '.age' : ''}`);
}
