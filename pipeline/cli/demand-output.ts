import { stat } from 'node:fs/promises';
import { errnoOf, NorrutError } from '../lib/errors.js';

/**
 * Refuse a place for an output before anything is read: a folder, a device, or one of the command's own inputs, by whatever
 * path or link. `-` and what is left out stand for no file. @throws NorrutError `bad-usage`
 */
export async function demandOutput(
  output: string | undefined,
  inputs: readonly (string | undefined)[] = [],
): Promise<void> {
  const there = await found(output);
  if (there === undefined) return;
  const refuse = (message: string, hint: string) => new NorrutError('bad-usage', message, { where: output!, hint });
  if (there === 'below a file') throw refuse('a file stands where a folder is needed', 'choose another place');
  if (there.isDirectory()) throw refuse('the output is a folder', 'name the file to write in it');
  if (!there.isFile()) throw refuse('the output is no regular file', '- is stdout');
  for (const input of inputs) {
    const read = await found(input);
    if (read !== undefined && read !== 'below a file' && read.dev === there.dev && read.ino === there.ino)
      throw refuse('the output is the file to be read', 'choose another name');
  }
}

async function found(path: string | undefined) {
  if (path === undefined || path === '-') return undefined;
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    if (errnoOf(error) === 'ENOTDIR') return 'below a file';
    return undefined;
  }
}
