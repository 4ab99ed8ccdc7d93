import { readFile } from 'node:fs/promises';
import { errnoOf } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import type { WorkspaceLayout } from './workspace.js';

/** Ids of the published runs in the order in which they were published last; some may be gone from `out/`. */
export async function readHistory({ history }: Pick<WorkspaceLayout, 'history'>): Promise<string[]> {
  const text = await readFile(history, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return '';
    throw error;
  });
  const ids = text.split('\n').flatMap((line) => runIdIn(line) ?? []);
  return [...new Set(ids.reverse())].reverse();
}

/** Put a run at the end of the history. */
export async function noteInHistory(layout: Pick<WorkspaceLayout, 'history'>, runId: string): Promise<void> {
  const ids = (await readHistory(layout)).filter((id) => id !== runId);
  await writeFileAtomic(layout.history, [...ids, runId].map((id) => `${JSON.stringify({ run_id: id })}\n`).join(''));
}

/** A line torn by a crash of an older norrut is no run. */
function runIdIn(line: string): string | undefined {
  try {
    return (JSON.parse(line) as { run_id: string }).run_id;
  } catch {
    return undefined;
  }
}
