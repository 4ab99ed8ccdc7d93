import { z } from 'zod';

const headers = z.union([z.string(), z.array(z.string()).min(1)]);
const path = z.string().min(1);

const source = z.strictObject({
  name: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u, 'letters, digits, _ . - (64 at most)')
    .describe('how the source is called in every output'),
  kind: z.enum(['contacts', 'events', 'consents', 'outcomes']),
  path: path.describe('file or glob, relative to the workspace'),
  preset: z.string().optional().describe('a known export; recognised by itself where left out'),
  map: z.record(z.string(), headers).optional().describe('canonical column → header, or headers by preference'),
  timezone: z.string().optional().describe('IANA zone of wall-clock times in this source; UTC where left out'),
});

const segment = z.strictObject({
  name: z.string().min(1),
  sv: z.string().optional(),
  en: z.string().optional(),
  where: z.record(z.string(), z.unknown()).describe('conditions on documented lead columns; all must hold'),
});

/** norrut.yaml as people write it. The only place where a key or a default is named. */
export const configSchema = z.strictObject({
  version: z.literal(1).default(1),
  sources: z.array(source).min(1, 'at least one source'),
  maxRejects: z.number().min(0).max(1).default(0.05).describe('share of rejected rows in a source that stops the run'),
  allocation: z
    .strictObject({
      contactCap: z.int().min(1).max(14).default(2).describe('a person reaches at most this many kommuner'),
      floor: z.int().min(0).default(3).describe('each kommun gets at least this many leads while people suffice'),
      stickiness: z
        .number()
        .min(0)
        .max(1)
        .default(0)
        .describe('lead score that a place of the last run counts more; above 0 a run depends on the one before it'),
    })
    .prefault({}),
  kommuner: z
    .record(z.string(), z.strictObject({ capacity: z.int().min(0) }))
    .default({})
    .describe('kommun name or code → reception capacity (mottagarkapacitet)'),
  defaultCapacity: z.int().min(0).default(60),
  segments: z.array(segment).optional().describe('own segments, before the shipped ones in this order'),
  consent: z
    .strictObject({ expiryMonths: z.int().min(1).max(600).default(24).describe('a grant older than this is no grant') })
    .prefault({}),
  recruitment: z
    .strictObject({
      responsible: z.string().min(1),
      dpia: z.string().min(1),
      oversight: z.string().min(1),
      logging: z.literal(true),
    })
    .optional()
    .describe('opens the recruitment purpose (AI Act, Annex III 4a)'),
  holdout: z
    .number()
    .min(0)
    .max(0.5)
    .default(0.1)
    .describe('share of people kept out of campaign exports to measure effect'),
  weights: z.string().optional().describe('a name from `norrut weights list`; the promoted ones where left out'),
  model: z.string().optional().describe('another encoder, by hub id; the bundled one where left out'),
  links: path.optional().describe('CSV of must-link and cannot-link pairs'),
  labels: path.optional().describe('CSV files of labels for `norrut train`'),
  workers: z.int().min(1).max(64).optional().describe('embedding processes; one a core where left out'),
  retention: z
    .strictObject({ runs: z.int().min(1).default(14), cacheDays: z.int().min(1).default(400) })
    .prefault({})
    .describe('what `norrut gc` keeps'),
});

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type Config = DeepReadonly<z.output<typeof configSchema>>;
export type Source = Config['sources'][number];
export type SourceKind = Source['kind'];
