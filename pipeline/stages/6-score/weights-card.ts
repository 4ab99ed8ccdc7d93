import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { errnoOf, NorrutError } from '../../lib/errors.js';

const cardSchema = z.object({ sha256: z.string() });

/** The card of a weights file lies beside it. */
export function cardFile(weightsFile: string): string {
  return weightsFile.replace(/\.json$/, '.card.json');
}

/** Weights without a card pass. @throws NorrutError `model-corrupt` where the card names another SHA-256 */
export async function checkAgainstCard(weightsFile: string, sha256: string): Promise<void> {
  const card = await readFile(cardFile(weightsFile), 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (card === undefined || describes(card, sha256)) return;
  throw new NorrutError('model-corrupt', 'the weights are not those that their card describes', {
    where: weightsFile,
    hint: 'copy both files anew, or choose other weights: norrut weights list',
  });
}

function describes(card: string, sha256: string): boolean {
  try {
    return cardSchema.safeParse(JSON.parse(card)).data?.sha256 === sha256;
  } catch {
    return false;
  }
}
