import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NorrutError } from '../../../pipeline/lib/errors.js';
import { packageRoot } from '../../../pipeline/lib/package-root.js';
import { bundledModelDir } from '../../../pipeline/stages/5-embed/model-dir.js';
import { withFolder } from './cache/helpers.js';
import { embedAll, inventedTexts, workerPids } from './helpers.js';
import { killAndCompare } from './kill-workers.js';

test('a worker killed at any time costs no vector and changes none', () =>
  withFolder((cacheDir) => killAndCompare(cacheDir, 3, 100)));

test('when no worker can live the run ends with a clear error, and the next run completes', () =>
  withFolder(async (cacheDir) => {
    const texts = inventedTexts(200);
    let run = true;
    const massacre = (async () => {
      for (; run; await sleep(5)) for (const pid of workerPids()) process.kill(pid, 'SIGKILL');
    })();
    await expect(embedAll(texts, { cacheDir })).rejects.toMatchObject({ code: 'worker-died', exitCode: 4 });
    run = false;
    await massacre;
    expect(workerPids()).toEqual([]);
    expect((await embedAll(texts, { cacheDir })).report.distinct).toBe(200);
  }));

test('an abort ends the run at once, leaves no process, and keeps what was encoded', () =>
  withFolder(async (cacheDir) => {
    const texts = inventedTexts(300);
    const controller = new AbortController();
    const stop = new NorrutError('interrupted', 'interrupted');
    const run = embedAll(texts, { cacheDir, signal: controller.signal, onProgress: () => controller.abort(stop) });
    await expect(run).rejects.toBe(stop);
    for (let i = 0; i < 100 && workerPids().length > 0; i++) await sleep(20);
    expect(workerPids()).toEqual([]);
    const { report } = await embedAll(texts, { cacheDir });
    expect(report.distinct).toBe(300);
    expect(report.encoded).toBeLessThan(300);
  }));

test('workers end when their parent is killed', () =>
  withFolder(async (folder) => {
    const script = `
      const { openEmbedder } = await import(${JSON.stringify(join(packageRoot(), 'dist/pipeline/stages/5-embed/embedder.js'))});
      const embedder = await openEmbedder({ modelDir: ${JSON.stringify(bundledModelDir())}, cacheDir: ${JSON.stringify(folder)},
        workers: 2, signal: new AbortController().signal, progress: () => console.log('working') });
      await embedder.embed(Array.from({ length: 4000 }, (_, i) => ({ sentences: ['Snö och skog, så långt ögat når, ' + i] })));`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    const children = workerPids(parent.pid!);
    expect(children).toHaveLength(2);
    parent.kill('SIGKILL');
    for (let i = 0; i < 500 && children.some(isAlive); i++) await sleep(20);
    expect(children.filter(isAlive)).toEqual([]);
  }));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
