import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { seededRandom } from '../../../pipeline/lib/random.js';
import { embedAll, inventedTexts, workerPids } from './helpers.js';

/**
 * Embed with workers that are killed at random, `kills` times in all, over as many runs as it takes.
 * A run may end with `worker-died`; whatever happens, no vector is lost or changed.
 */
export async function killAndCompare(cacheDir: string, kills: number, count: number): Promise<void> {
  const random = seededRandom(kills);
  const texts = inventedTexts(count);
  const { hex: expected } = await embedAll(texts);
  let left = kills;
  for (let round = 0; left > 0; round++) {
    let isRunning = true;
    const assassin = (async () => {
      while (isRunning && left > 0) {
        await sleep(60 + random() * 500);
        const pids = workerPids();
        const pid = pids[Math.floor(random() * pids.length)];
        if (!isRunning || pid === undefined) continue;
        process.kill(pid, 'SIGKILL');
        left--;
      }
    })();
    const run = embedAll(texts, { cacheDir: `${cacheDir}/${round}` });
    const ended = await run.catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'worker-died' });
      return undefined;
    });
    isRunning = false;
    await assassin;
    if (ended) expect(ended.hex).toEqual(expected);
    expect((await embedAll(texts, { cacheDir: `${cacheDir}/${round}` })).hex).toEqual(expected);
  }
}
