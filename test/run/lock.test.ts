import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { withLock } from '../../pipeline/run/lock.js';
import { tempDir } from '../helpers/temp-dir.js';

const lockModule = pathToFileURL(join(packageRoot(), 'dist/pipeline/run/lock.js')).href;

test('a workspace is held by one process, and by nobody once that process was killed', async () => {
  const workspace = await tempDir();
  const holder = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { withLock } from ${JSON.stringify(lockModule)};
     await withLock(${JSON.stringify(workspace)}, () => new Promise(() => { console.log('held'); setInterval(() => {}, 1e6); }));`,
  ]);
  await once(holder.stdout, 'data');
  await expect(withLock(workspace, async () => 'mine')).rejects.toMatchObject({ code: 'locked', exitCode: 6 });
  holder.kill('SIGKILL');
  await once(holder, 'close');
  expect(await withLock(workspace, async () => 'mine')).toBe('mine');
});

test('the lock is free again after its work failed', async () => {
  const workspace = await tempDir();
  await expect(withLock(workspace, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(workspace, async () => 1)).toBe(1);
});
