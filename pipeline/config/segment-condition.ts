import { drivers } from '../lib/drivers.js';
import { NorrutError } from '../lib/errors.js';
import { asciiSlug } from '../lib/fold-text.js';
import type { Config } from './schema.js';

/** Columns of `leads` that a segment's `where` may use. */
const numberColumns = ['lead_score', 'fit', 'move_intent', ...drivers, 'confidence'] as const;
const textColumns = ['kommun_code', 'kommun', 'language', 'country', 'occupation', 'stage', 'evidence_driver'] as const;

export interface Condition {
  readonly column: string;
  readonly kind: 'number' | 'text';
  readonly least?: number;
  readonly most?: number;
  /** Bounds that must not be reached themselves. */
  readonly openLeast?: boolean;
  readonly openMost?: boolean;
  readonly oneOf?: readonly string[];
  readonly contains?: readonly string[];
}

/**
 * The conditions of a segment: `fit: ">= 0.6"`, `fit: { min: 0.4, max: 0.8 }`, `language: nl`, `language: [nl, de]`,
 * `occupation: { contains: [nurse, sjuksköterska] }`. Case does not matter in text.
 * @throws NorrutError `bad-config` naming the place, as `segments[0].where.fit`
 */
export function parseConditions(where: Readonly<Record<string, unknown>>, place: string): readonly Condition[] {
  return Object.entries(where).map(([column, value]) => {
    const at = `norrut.yaml: ${place}.where.${column}`;
    if ((numberColumns as readonly string[]).includes(column))
      return { column, kind: 'number', ...numberRange(value, at) };
    if ((textColumns as readonly string[]).includes(column)) return { column, kind: 'text', ...textChoice(value, at) };
    throw new NorrutError('bad-config', `no column "${column}" for a segment`, {
      where: at,
      hint: `one of: ${[...numberColumns, ...textColumns].join(', ')}`,
    });
  });
}

/** Own segments: conditions that can be read, names that make different files. @throws NorrutError `bad-config` */
export function checkSegments(segments: Config['segments'] = []): void {
  const files = new Set<string>();
  for (const [i, { name, where }] of segments.entries()) {
    parseConditions(where, `segments[${i}]`);
    const file = asciiSlug(name);
    const problem = /[/\\]|\.\.|\p{C}/u.test(name)
      ? 'a segment has neither / nor .. in its name'
      : file === ''
        ? 'a segment needs letters or digits in its name'
        : file === 'nurture'
          ? '"nurture" is the segment of everybody else'
          : files.has(file)
            ? 'two segments have the same name'
            : undefined;
    if (problem !== undefined)
      throw new NorrutError('bad-config', problem, { where: `norrut.yaml: segments[${i}].name` });
    files.add(file);
  }
}

/** Whether a lead's value meets a condition; a missing value never does. */
export function meets(condition: Condition, value: unknown): boolean {
  if (condition.kind === 'number') {
    if (typeof value !== 'number') return false;
    const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, openLeast, openMost } = condition;
    return (openLeast ? value > least : value >= least) && (openMost ? value < most : value <= most);
  }
  if (typeof value !== 'string') return false;
  const text = value.toLowerCase();
  return condition.oneOf?.includes(text) ?? condition.contains?.some((part) => text.includes(part)) ?? false;
}

function numberRange(value: unknown, where: string): Partial<Condition> {
  if (typeof value === 'number') return { least: value, most: value };
  if (typeof value === 'string') {
    const [, sign, text] = /^\s*(>=|<=|>|<|=)?\s*(-?\d+(?:\.\d+)?)\s*$/.exec(value) ?? [];
    const bound = Number(text);
    if (text !== undefined)
      switch (sign) {
        case '>=':
          return { least: bound };
        case '>':
          return { least: bound, openLeast: true };
        case '<=':
          return { most: bound };
        case '<':
          return { most: bound, openMost: true };
        default:
          return { least: bound, most: bound };
      }
  }
  if (isRecord(value)) {
    const { min, max, ...rest } = value;
    const known = Object.keys(rest).length === 0 && (min !== undefined || max !== undefined);
    if (known && [min, max].every((bound) => bound === undefined || typeof bound === 'number'))
      return { ...(typeof min === 'number' ? { least: min } : {}), ...(typeof max === 'number' ? { most: max } : {}) };
  }
  throw new NorrutError('bad-config', 'not a condition on a number', {
    where,
    hint: 'write ">= 0.6", or { min: 0.4, max: 0.8 }',
  });
}

function textChoice(value: unknown, where: string): Partial<Condition> {
  if (typeof value === 'string') return { oneOf: [value.toLowerCase()] };
  if (isTexts(value)) return { oneOf: value.map((text) => text.toLowerCase()) };
  if (isRecord(value) && Object.keys(value).join() === 'contains') {
    const parts = value['contains'];
    if (typeof parts === 'string' && parts !== '') return { contains: [parts.toLowerCase()] };
    if (isTexts(parts)) return { contains: parts.map((text) => text.toLowerCase()) };
  }
  throw new NorrutError('bad-config', 'not a condition on a text', {
    where,
    hint: 'write nl, [nl, de], or { contains: nurse }',
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== '');
}
