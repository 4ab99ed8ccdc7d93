import { join } from 'node:path';
import { parseInstant, wholeSeconds } from '../lib/instant.js';
import { asOfTonight } from '../run/as-of.js';
import type { Manifest } from '../run/manifest.js';
import { runNightly } from '../run/run.js';
import type { RunReporter } from '../run/run-stages.js';
import { stages } from '../stages/index.js';
import type { Io, Options } from './io.js';
import { progressReporter } from './progress.js';
import { shownPath } from './shown-path.js';

export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const given = options.text('asOf');
  const asked = given === undefined ? undefined : parseInstant(given, '--as-of');
  const tonight = () => asOfTonight(io.workspace, asked, wholeSeconds(new Date()));
  const { asOf: begun, warning } = await tonight();
  const progress = progressReporter(io);
  if (warning !== undefined) progress.warnOfAll(warning);
  const explained: string[] = [];
  const reporter: RunReporter = {
    ...progress,
    end: (stage, how, milliseconds, why) => {
      explained.push(`${stage.padEnd(8)} ${how}: ${why}`);
      progress.end(stage, how, milliseconds, why);
    },
  };
  const sender = {
    workspace: io.workspace,
    stages,
    asOf: async () => (await tonight()).asOf,
    reporter,
    signal: io.signal,
  };
  const textsTo = options.text('textsTo');
  if (textsTo !== undefined) return (await import('./run-elsewhere.js')).writeTexts(io, sender, textsTo);
  const asOf = options.has('scoreWith')
    ? await (await import('./run-elsewhere.js')).embedWithSpark(io, sender, options)
    : begun;
  const { manifest } = await runNightly({ workspace: io.workspace, stages, asOf, reporter, signal: io.signal });
  if (options.flag('explain')) for (const line of explained) io.print(line);
  io.print(summary(manifest));
  io.print(`report: ${shownPath(join(io.workspace, 'out', 'latest', 'report.en.html'))}`);
  io.result({ ...manifest, dir: join('out', manifest.run_id), warnings: progress.warnings, stages: explained });
}

/** One line that fits a cron mail's subject. */
function summary({ run_id, counts }: Manifest): string {
  const { contacts, persons, scored, leads, kommuner } = counts as {
    contacts: number;
    persons: number;
    scored: number;
    leads: number;
    kommuner: Readonly<Record<string, number>>;
  };
  const served = Object.values(kommuner).filter((n) => n > 0).length;
  return `norrut ${run_id}: ${contacts} contacts, ${persons} persons, ${scored} scored, ${leads} leads in ${served} kommuner`;
}
