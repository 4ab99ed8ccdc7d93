import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { errnoOf, NorrutError } from '../../../lib/errors.js';
import { fileMode } from '../../../lib/files.js';
import { limits } from './limits.js';

/**
 * Unfold a gzip file beside. One that is cut off is refused like any damaged one: half a ledger of consents lacks
 * withdrawals, and half a list is no news that the others are gone.
 * @throws NorrutError `input-refused` for a bomb, `input-unreadable` for a file that is damaged or cut off
 */
export async function gunzipTo(path: string, target: string, shown: string): Promise<void> {
  const { size } = await stat(path);
  let bytes = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      const tooMuch = bytes > limits.gunzipped || (bytes > limits.ratioFrom && bytes > limits.ratio * size);
      done(tooMuch ? bomb(shown) : null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(path), createGunzip(), guard, createWriteStream(target, { mode: fileMode }));
  } catch (error) {
    if (error instanceof NorrutError) throw error;
    const code = errnoOf(error);
    if (code?.startsWith('Z_') !== true) throw error;
    throw new NorrutError('input-unreadable', `the gzip file is ${code === 'Z_BUF_ERROR' ? 'cut off' : 'damaged'}`, {
      where: shown,
      hint: 'copy it again from where it came',
      cause: error,
    });
  }
}

export function bomb(shown: string): NorrutError {
  return new NorrutError('input-refused', 'the file unfolds to far more than its size allows for (a zip bomb?)', {
    where: shown,
    hint: 'unpack it by hand and look at it before you put it here',
  });
}
