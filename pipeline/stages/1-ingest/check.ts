import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config, Source } from '../../config/config.js';
import { type ErrorCode, NorrutError } from '../../lib/errors.js';
import { sha256File } from '../../lib/hash.js';
import { forgottenTest, loadSuppression } from '../../lib/suppression.js';
import { presets } from './presets/index.js';
import { type FileReport, readSource, type SourceInput } from './sources/read-source.js';
import { sourceFiles } from './sources/source-files.js';

/** What stops a run. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly where: string | null;
  readonly hint: string | null;
}

export interface CheckedSource {
  readonly name: string;
  readonly kind: Source['kind'];
  readonly path: string;
  readonly files: readonly CheckedFile[];
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly problem: Problem | null;
}

export interface CheckedFile extends FileReport {
  /** The export it is taken for, in words; null where none is known. */
  readonly title: string | null;
  /** The three commonest reasons for rejects, most first. */
  readonly commonest: ReadonlyArray<readonly [reason: string, rows: number]>;
}

export interface CheckResult {
  readonly sources: readonly CheckedSource[];
  readonly warnings: readonly string[];
  /** Whether a run would get past ingest. */
  readonly ok: boolean;
}

/** Read every source as a run would, and write nothing: what is found, mapped, rejected, and what to do about it. */
export async function checkSources(workspace: string, config: Config, signal: AbortSignal): Promise<CheckResult> {
  const sources: CheckedSource[] = [];
  for (const source of config.sources) sources.push(await checkSource(workspace, source, config.maxRejects, signal));
  const warnings = config.sources.some(({ kind }) => kind === 'consents')
    ? []
    : ['no source of kind consents: without a record of consent everybody is left out; add one to norrut.yaml'];
  if (!config.sources.some(({ kind }) => kind === 'contacts'))
    warnings.push('no source of kind contacts: there is nobody to rank');
  for (const { name, files } of sources)
    for (const { path, doubts } of files)
      warnings.push(...doubts.map((doubt) => `source "${name}", ${path}: ${doubt}`));
  return { sources, warnings, ok: sources.every(({ problem }) => problem === null) };
}

async function checkSource(
  workspace: string,
  source: Source,
  maxRejects: number,
  signal: AbortSignal,
): Promise<CheckedSource> {
  const { name, kind, path } = source;
  const nothing = { name, kind, path, files: [], read: 0, accepted: 0, rejected: 0 };
  const scratch = await mkdtemp(join(tmpdir(), 'norrut-check-'));
  try {
    const inputs: SourceInput[] = [];
    for (const file of await sourceFiles(workspace, source))
      inputs.push({ ...file, sha256: await sha256File(file.real) });
    const suppression = await loadSuppression(workspace);
    const sink = {
      scratch,
      firstContact: 0,
      signal,
      suppression,
      isForgotten: forgottenTest(suppression),
      detailed: true,
      fastFrom: 0,
      write: () => undefined,
      addPart: async () => undefined,
      breathe: async () => undefined,
    };
    const { details, read, accepted, rejected } = await readSource(source, inputs, sink);
    const problem = rejected > maxRejects * read ? tooMany(name, rejected, read, maxRejects) : null;
    return { name, kind, path, files: details.map(describe), read, accepted, rejected, problem };
  } catch (error) {
    if (!(error instanceof NorrutError) || error.code === 'interrupted') throw error;
    const { code, message, where = null, hint = null } = error;
    return { ...nothing, problem: { code, message, where, hint } };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function describe(report: FileReport): CheckedFile {
  const commonest = Object.entries(report.reasons)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 3);
  return { ...report, title: presets.find(({ name }) => name === report.preset)?.title ?? null, commonest };
}

function tooMany(name: string, rejected: number, read: number, most: number): Problem {
  return {
    code: 'too-many-rejects',
    message: `${rejected} of ${read} rows cannot be read (at most ${Math.round(most * 1000) / 10} %)`,
    where: `source "${name}"`,
    hint: 'look at the lines named in rejects, or allow more with maxRejects in norrut.yaml',
  };
}
