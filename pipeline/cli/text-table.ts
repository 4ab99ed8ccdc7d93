import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { demandOutput } from './demand-output.js';
import { embedProgress } from './embed-progress.js';
import type { Io, Options } from './io.js';
import { type WorkspaceModel, workspaceModel } from './workspace-model.js';

/** What every command over a table of texts takes: where to read, where to write, which encoder, how many processes. */
export interface TextTableRequest {
  readonly file: string;
  readonly text: string;
  readonly id: string | undefined;
  /** An absolute path, or `-` for stdout. */
  readonly output: string;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly modelDir: string;
  readonly cacheDir: string | undefined;
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly progress: ReturnType<typeof embedProgress>['show'];
}

/** Run `work` on the request that the options make, and say which rows it could not read. */
export async function withTextTable<Report extends { readonly rejected: readonly number[] }>(
  io: Io,
  [file = '']: readonly string[],
  options: Options,
  work: (request: TextTableRequest, home: WorkspaceModel) => Promise<Report>,
): Promise<Report> {
  const output = options.required('out');
  const text = options.required('text');
  await demandOutput(output, [file]);
  const home = await workspaceModel(io.workspace);
  const progress = embedProgress(io);
  const request: TextTableRequest = {
    file,
    text,
    id: options.text('id'),
    output: output === '-' ? '-' : resolve(output),
    stdin: io.stdin,
    stdout: io.stdout,
    modelDir: home.modelDir,
    cacheDir: options.text('cache') ?? home.cacheDir,
    workers: workersOf(options, home),
    signal: io.signal,
    progress: progress.show,
  };
  const report = await work(request, home).finally(progress.end);
  const { rejected } = report;
  if (output !== '-' && rejected.length > 0) io.note(describeUnread(rejected));
  return report;
}

/** `--workers`, else what the workspace says, else one a core. */
export function workersOf(options: Options, home: WorkspaceModel): number {
  return options.integer('workers', 1, 64) ?? home.workers ?? availableParallelism();
}

/** Which rows of a file are not in the output, the first 20 by their line. */
export function describeUnread(lines: readonly number[]): string {
  if (lines.length === 1) return `1 row could not be read and is left out: line ${lines[0]}`;
  const shown = lines.slice(0, 20).join(', ');
  return `${lines.length} rows could not be read and are left out: lines ${shown}${lines.length > 20 ? ', …' : ''}`;
}
