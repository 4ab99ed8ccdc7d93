import type { CommandModule } from './io.js';

/** How a command looks in `--help`; its work is imported only once it is chosen. */
export interface CommandSpec {
  readonly name: string;
  /** Positional arguments in commander's notation: `<file>` required, `[name]` optional, `[more...]` rest. */
  readonly args?: string;
  readonly summary: string;
  /** More for `norrut NAME --help`. */
  readonly details?: string;
  readonly options?: ReadonlyArray<readonly [flags: string, help: string]>;
  readonly load: () => Promise<CommandModule>;
}

/** Every command, in the order of `norrut --help`. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'init',
    args: '<dir>',
    summary: 'make a workspace; --demo fills it with the sample board',
    options: [['--demo', 'with the sample board of invented contacts']],
    load: () => import('./init.js'),
  },
  {
    name: 'run',
    summary: 'the nightly batch: from the files in inbox/ to ranked lists in out/latest/',
    options: [
      ['--as-of <time>', 'compute for this instant, ISO 8601 (default: now)'],
      ['--explain', 'say which stages were reused and why the others were not'],
    ],
    load: () => import('./run.js'),
  },
  {
    name: 'status',
    summary: 'the newest run, its counts, and what changed since the one before',
    load: () => import('./status.js'),
  },
  {
    name: 'verify',
    summary: "recompute every hash in the newest run's manifest",
    load: () => import('./verify.js'),
  },
];
