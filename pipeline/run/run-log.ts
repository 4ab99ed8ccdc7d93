import { join } from 'node:path';
import { NorrutError } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import type { RunReporter } from './run-stages.js';
import type { WorkspaceLayout } from './workspace.js';

/** Collects what happened and when; the only place where a run's times are kept. */
export function openRunLog(inner: RunReporter) {
  const lines: string[] = [];
  const note = (event: object) => void lines.push(JSON.stringify({ at: new Date().toISOString(), ...event }));
  const reporter: RunReporter = {
    begin: (stage) => {
      note({ event: 'begin', stage });
      inner.begin(stage);
    },
    progress: inner.progress,
    end: (stage, how, milliseconds, why) => {
      note({ event: 'end', stage, how, ms: Math.round(milliseconds), why });
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
  /** The newest failure, for whoever looks in the morning: codes and places, as on the terminal. */
  const writeFailure = async (layout: WorkspaceLayout, error: unknown) => {
    const known = error instanceof NorrutError ? { code: error.code, where: error.where } : { code: 'bug' };
    note({ event: 'failed', ...known });
    await writeFileAtomic(join(layout.runs, 'failed', 'log.jsonl'), `${lines.join('\n')}\n`);
  };
  return { reporter, write, writeFailure };
}
