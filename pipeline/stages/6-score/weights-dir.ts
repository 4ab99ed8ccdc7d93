import { join } from 'node:path';
import { NorrutError } from '../../lib/errors.js';
import { packageRoot } from '../../lib/package-root.js';
import { prepareVersion } from '../4-clean/prepare-version.js';
import type { EncoderFacts } from '../5-embed/text-engine.js';
import { readWeights, type Weights } from './weights-file.js';

/** The weights that come with norrut. */
export const shippedWeights = 'norrut-1';

export function shippedWeightsDir(): string {
  return join(packageRoot(), 'models', 'weights');
}

/** Weights that fit the encoder and the text's preparation. @throws NorrutError `model-missing`, `model-corrupt` */
export async function openWeights(path: string, encoder: Pick<EncoderFacts, 'identity'>): Promise<Weights> {
  const weights = await readWeights(path);
  if (weights.encoder !== encoder.identity || weights.prepare !== prepareVersion)
    throw new NorrutError(
      'model-corrupt',
      'the weights were fitted on another encoder or another preparation of texts',
      {
        where: path,
        hint: 'fit them anew with `norrut train --seed-corpus`, or choose others: `norrut weights list`',
      },
    );
  return weights;
}
