import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** The short form of scripts/fuzz-ingest.ts, as it was built; the long one is run by hand with 2,500 files. */
test('damaged files neither crash nor hang the reader, and no row goes missing', async () => {
  const script = new URL('../../../dist/scripts/fuzz-ingest.js', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script, '138', '3'], { timeout: 50_000 });
  expect(stdout).toMatch(/^138 damaged files: .* 0 failures\n$/);
});
