import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { drivers } from '../../lib/drivers.js';
import { NorrutError } from '../../lib/errors.js';
import { sha256 } from '../../lib/hash.js';
import { questions } from './columns.js';
import { driverFeatures, fitFeatures, type Heads, intentFeatures } from './heads.js';
import type { OutlierModel } from './outlier.js';
import { type PersonModel, personFeatures, personModelSchema } from './person-model.js';
import { checkAgainstCard } from './weights-card.js';
import { base64, floats, packBytes, packShorts, unpackBytes, unpackShorts } from './weights-packing.js';

/** What is known when nothing is known: shares among the labelled texts. */
export interface Priors {
  readonly fit: number;
  readonly intent: number;
  readonly drivers: readonly number[];
}

/** Weights as the program uses them. */
export interface Weights {
  readonly name: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Identity of the encoder that they were fitted on, and version of the text's preparation. */
  readonly encoder: string;
  readonly prepare: number;
  readonly heads: Heads;
  readonly outlier: OutlierModel;
  readonly priors: Priors;
  readonly person: PersonModel;
}

const numbers = z.array(z.number());
const record = <F extends string>(names: readonly F[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<F, z.ZodNumber>);
const blend = <F extends string>(names: readonly F[]) =>
  z.strictObject({ intercept: z.number(), weights: record(names) });
const linear = z.strictObject({ weights: z.base64(), bias: numbers.length(questions.length) });

const fileSchema = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  encoder: z.string(),
  prepare: z.int(),
  questions: z.array(z.string()),
  dim: z.int(),
  centre: z.base64(),
  all: linear,
  line: linear,
  lexical: z.strictObject({
    bits: z.int().min(8).max(20),
    smoothing: z.number(),
    bias: numbers.length(questions.length),
    steps: numbers.length(questions.length),
    weights: z.base64(),
  }),
  driver: z.strictObject({ intercepts: numbers.length(drivers.length), weights: record(driverFeatures) }),
  fit: blend(fitFeatures),
  intent: z.strictObject({ open: blend(intentFeatures), concrete: blend(intentFeatures) }),
  calibration: z.strictObject({
    driverYes: numbers.length(drivers.length),
    fit: z.strictObject({ slope: z.number().positive(), shift: z.number() }),
  }),
  outlier: z.strictObject({ limit: z.number().positive(), step: z.number().positive(), directions: z.base64() }),
  priors: z.strictObject({ fit: z.number(), intent: z.number(), drivers: numbers.length(drivers.length) }),
  person: personModelSchema,
});

/** Read weights, and hold them against their card where one lies beside them. @throws NorrutError `model-missing` or `model-corrupt` */
export async function readWeights(path: string): Promise<Weights> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new NorrutError('model-missing', 'the weights cannot be read', { where: path, cause });
  });
  const weights = parseWeights(text, path);
  await checkAgainstCard(path, weights.sha256);
  return weights;
}

export function parseWeights(text: string, where: string): Weights {
  const file = fileSchema.safeParse(jsonOf(text));
  if (!file.success || file.data.questions.join() !== questions.join())
    throw new NorrutError('model-corrupt', 'the weights file is not what norrut writes', { where, cause: file.error });
  const { all, line, lexical, centre, dim, driver, fit, intent, calibration, priors, person, ...rest } = file.data;
  const linearOf = (heads: z.output<typeof linear>): Heads['all'] => ({
    weights: Float64Array.from(floats(heads.weights, dim * questions.length, where)),
    bias: Float64Array.from(heads.bias),
  });
  const heads: Heads = {
    dim,
    centre: Float64Array.from(floats(centre, dim, where)),
    all: linearOf(all),
    line: linearOf(line),
    lexical: {
      bits: lexical.bits,
      smoothing: lexical.smoothing,
      bias: Float64Array.from(lexical.bias),
      weights: unpackBytes(lexical.weights, lexical.steps, (1 << lexical.bits) * questions.length, where),
    },
    driver,
    fit,
    intent,
    calibration,
  };
  const { name, encoder, prepare, outlier } = rest;
  const directions = unpackShorts(outlier.directions, outlier.step, dim, where);
  return {
    name,
    sha256: sha256(text),
    encoder,
    prepare,
    heads,
    outlier: { limit: outlier.limit, directions },
    priors,
    person,
  };
}

/** The bytes of a weights file: the same weights give the same text. */
export function weightsText(weights: Omit<Weights, 'sha256'>): string {
  const { name, encoder, prepare, heads, outlier, priors, person } = weights;
  const { dim, centre, all, line, lexical, driver, fit, intent, calibration } = heads;
  const packed = packBytes(lexical.weights);
  const linearText = ({ weights, bias }: Heads['all']) => ({
    weights: base64(Float32Array.from(weights)),
    bias: [...bias],
  });
  const file: z.input<typeof fileSchema> = {
    format: 1,
    name,
    encoder,
    prepare,
    questions: [...questions],
    dim,
    driver: { intercepts: [...driver.intercepts], weights: driver.weights },
    fit,
    intent,
    calibration: { ...calibration, driverYes: [...calibration.driverYes] },
    priors: { ...priors, drivers: [...priors.drivers] },
    person,
    outlier: { limit: outlier.limit, ...packShorts(outlier.directions) },
    centre: base64(Float32Array.from(centre)),
    all: linearText(all),
    line: linearText(line),
    lexical: { bits: lexical.bits, smoothing: lexical.smoothing, bias: [...lexical.bias], ...packed },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** What decides the features of a person: everything in the weights but the person model's numbers. */
export function headsHash(weights: Omit<Weights, 'sha256'>): string {
  const { halfLife } = weights.person;
  const zero = Object.fromEntries(personFeatures.map((name) => [name, 0])) as PersonModel['weights'];
  return sha256(
    weightsText({ ...weights, name: '', person: { halfLife, intent: { yes: 0, maybe: 0, no: 0 }, weights: zero } }),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
