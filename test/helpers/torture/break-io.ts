import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../../pipeline/lib/package-root.js';

/** What happens at the n-th call that changes a file: see `break-io.c`. */
export type Breakage = 'count' | 'kill' | 'enospc' | 'eio';

/** Compile the preload into `folder`. @throws Error where there is no C compiler or no preload (Linux has both) */
export async function compileBreakIo(folder: string): Promise<string> {
  const library = join(folder, 'break-io.so');
  const source = join(packageRoot(), 'test/helpers/torture/break-io.c');
  await promisify(execFile)('cc', ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl']).catch(
    (cause: unknown) => {
      throw new Error('the long torture breaks single writes, and that needs a C compiler named cc', { cause });
    },
  );
  return library;
}

/** The environment that makes a process tree break at call `at` below `root`; `counter` is a file for this run alone. */
export async function breakingEnv(
  library: string,
  { root, counter, how, at }: { root: string; counter: string; how: Breakage; at: number },
): Promise<Record<string, string>> {
  await writeFile(counter, Buffer.alloc(8));
  return {
    LD_PRELOAD: library,
    BREAK_IO_ROOT: root,
    BREAK_IO_COUNTER: counter,
    BREAK_IO_HOW: how,
    BREAK_IO_AT: String(at),
  };
}

/** Calls that changed files so far. */
export async function callsCounted(counter: string): Promise<number> {
  return Number((await readFile(counter)).readBigInt64LE());
}
