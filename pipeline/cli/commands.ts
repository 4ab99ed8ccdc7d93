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
export const commands: readonly CommandSpec[] = [];
