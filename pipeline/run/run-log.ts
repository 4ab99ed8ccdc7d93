import { join } from 'node:path';
import { NorrutError } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import type { PersonChanges } from './person-changes.js';
import type { RunReporter } from './run-stages.js';
import type { WorkspaceLayout } from './workspace.js';

/** Collects what happened and when; the only place where a run's times are kept: wall and, of this process with all its threads, CPU. */
export function openRunLog(inner: RunReporter) {
  const lines: string[] = [];
  const note = (event: object) => void lines.push(JSON.stringify({ at: new Date().toISOString(), ...event }));
  let cpu = process.cpuUsage();
  const reporter: RunReporter = {
    begin: (stage) => {
      cpu = process.cpuUsage();
      note({ event: 'begin', stage });
      inner.begin(stage);
    },
    progress: inner.progress,
    end: (stage, how, milliseconds, why) => {
      const { user, system } = process.cpuUsage(cpu);
      note({ event: 'end', stage, how, ms: Math.round(milliseconds), cpu_ms: Math.round((user + system) / 1000), why });
      inner.end(stage, how, milliseconds, why);
    },
    warn: (stage, message) => {
      note({ event: 'warning', stage, message });
      inner.warn(stage, message);
    },
  };
  const write = async (layout: WorkspaceLayout, runId: string) => {
    note({ event: 'published', run_id: runId });
    await writeFileAtomic(join(layout.runs, runId, 'log.jsonl'), `${lines.join('\n')}\n`);
  };
  /** How many persons were merged and split since the run before. Ids are left to `norrut status`: they must not outlive a person here. */
  const notePersons = (since: string, { merged, split }: PersonChanges) =>
    note({ event: 'persons', since, merged: merged.length, split: split.length });
  /** The newest failure, for whoever looks in the morning: codes and places, as on the terminal. */
  const writeFailure = async (layout: WorkspaceLayout, error: unknown) => {
    const known = error instanceof NorrutError ? { code: error.code, where: error.where } : { code: 'bug' };
    note({ event: 'failed', ...known });
    await writeFileAtomic(join(layout.runs, 'failed', 'log.jsonl'), `${lines.join('\n')}\n`);
  };
  return { reporter, notePersons, write, writeFailure };
}
