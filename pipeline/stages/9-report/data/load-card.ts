import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { errnoOf, NorrutError } from '../../../lib/errors.js';
import { sha256File } from '../../../lib/hash.js';
import { findWeights, listWeights, type WeightsEntry } from '../../6-score/registry.js';
import { cardFile } from '../../6-score/weights-card.js';
import type { StageContext } from '../../stage.js';
import type { TrustCard } from './report-data.js';

const figuresSchema = z.object({
  texts: z.number(),
  fitAuc: z.number(),
  fitCalibrationError: z.number(),
  driverMacroF1: z.number(),
});

/** Heads fitted on labelled texts, as `norrut train --seed-corpus` writes the card. */
const headsCard = z.object({
  sha256: z.string(),
  reference: z.string(),
  figures: z.record(z.string(), figuresSchema),
  calibration: z.object({
    reliability: z.array(z.object({ count: z.number(), predicted: z.number(), observed: z.number() })),
  }),
});

/** A person model learnt from labels over the heads of the weights before it, as `norrut train` writes the card. */
const peopleCard = z.object({
  sha256: z.string(),
  champion: z.object({ name: z.string() }),
  // no AUC where the held-out people are all of one kind
  heldOut: z.object({
    people: z.number(),
    challenger: z.object({ auc: z.number().nullable(), calibrationError: z.number() }),
  }),
});

type HeadsCard = z.output<typeof headsCard>;
type PeopleCard = z.output<typeof peopleCard>;

/**
 * The card of the weights that the run scores with. Weights learnt from people keep the heads of those they came from, so
 * the figures on texts are taken from there. Undefined where there is no card, or one of other weights.
 * @throws NorrutError `model-corrupt` for a card that cannot be read
 */
export async function loadTrustCard({
  workspace,
  config,
}: Pick<StageContext, 'workspace' | 'config'>): Promise<TrustCard | undefined> {
  const all = await listWeights(workspace);
  let people: TrustCard['people'];
  let entry: WeightsEntry | undefined = await findWeights(workspace, config.weights);
  for (let left = all.length; entry !== undefined && left > 0; left--) {
    const card = await readOwnCard(entry.file);
    if (card === undefined) return undefined;
    if ('figures' in card) return trustOf(card, people);
    const { heldOut, champion } = card;
    people ??= { n: heldOut.people, auc: heldOut.challenger.auc, ece: heldOut.challenger.calibrationError };
    entry = all.find(({ name }) => name === champion.name);
  }
  return undefined;
}

async function readOwnCard(weightsFile: string): Promise<HeadsCard | PeopleCard | undefined> {
  const path = cardFile(weightsFile);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const card = parseCard(text, path);
  return card.sha256 === (await sha256File(weightsFile)) ? card : undefined;
}

function trustOf({ figures, reference, calibration }: HeadsCard, people: TrustCard['people']): TrustCard | undefined {
  const { [reference]: own, all: _, ...rest } = figures;
  if (own === undefined) return undefined;
  return {
    texts: { n: own.texts, auc: own.fitAuc, ece: own.fitCalibrationError, driverF1: own.driverMacroF1 },
    others: Object.values(rest).map(({ texts, fitAuc, driverMacroF1 }) => ({
      n: texts,
      auc: fitAuc,
      driverF1: driverMacroF1,
    })),
    people,
    bins: calibration.reliability.map(({ count, predicted, observed }) => ({ n: count, predicted, observed })),
  };
}

function parseCard(text: string, where: string): HeadsCard | PeopleCard {
  const read = z.union([headsCard, peopleCard]).safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new NorrutError('model-corrupt', 'the card of the weights is not what norrut writes', {
    where,
    hint: 'remove it, or put back the one that came with the weights',
    cause: read.error,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
