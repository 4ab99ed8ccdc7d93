import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, NorrutError } from '../../lib/errors.js';
import { sha256File } from '../../lib/hash.js';
import { cardFile, type EncoderCard } from './encoder-facts.js';

/**
 * Hold files of a model against its card: sizes first, then bytes.
 * @param names the files to look at; all if left out
 * @throws NorrutError `model-missing`, `model-corrupt`
 */
export async function verifyFiles(
  modelDir: string,
  card: EncoderCard,
  names: readonly string[] = card.files.map(({ path }) => path),
): Promise<void> {
  await Promise.all(names.map((name) => verifyFile(modelDir, card, name)));
}

async function verifyFile(modelDir: string, card: EncoderCard, name: string): Promise<void> {
  const where = join(modelDir, name);
  const said = card.files.find(({ path }) => path === name);
  if (!said) throw damaged(`${cardFile} does not list it`, where);
  try {
    const { size } = await stat(where);
    if (size !== said.bytes) throw damaged(`it has ${size} bytes instead of ${said.bytes}`, where);
    if ((await sha256File(where)) !== said.sha256) throw damaged('its bytes are not those of the card', where);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    throw new NorrutError('model-missing', 'a file of the model is missing', { where, hint: repair, cause: error });
  }
}

const repair = 'restore the file from the release, or fetch the model again with `norrut model pull`';

function damaged(how: string, where: string): NorrutError {
  return new NorrutError('model-corrupt', `a file of the model is damaged: ${how}`, { where, hint: repair });
}
