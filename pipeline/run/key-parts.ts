import { canonicalJson, sha256 } from '../lib/hash.js';
import type { StageName } from '../stages/stage.js';

export interface KeyInputs {
  readonly stage: StageName;
  readonly version: number;
  readonly dependsOn: unknown;
  /** SHA-256 of each table read, by name. */
  readonly reads: Readonly<Record<string, string>>;
}

/** What a stage's key is made of, by name: short hashes, so that two runs can be compared part by part. */
export type KeyParts = Readonly<Record<string, string>>;

/** The address of a stage's output. */
export function stageKey(inputs: KeyInputs): string {
  return sha256(canonicalJson(inputs));
}

export function keyParts({ version, dependsOn, reads }: KeyInputs): KeyParts {
  return { code: String(version), ...partsOf(dependsOn, '', 2), ...partsOf(reads, '', 1) };
}

/** The names of the parts that differ, in code-unit order. */
export function changedParts(before: KeyParts, now: KeyParts): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.filter((name) => before[name] !== now[name]).sort();
}

function partsOf(value: unknown, name: string, depth: number): KeyParts {
  if (depth === 0 || value === null || typeof value !== 'object' || Array.isArray(value))
    return { [name || 'settings']: sha256(canonicalJson(value ?? null)).slice(0, 16) };
  const parts: Record<string, string> = {};
  for (const [key, item] of Object.entries(value))
    Object.assign(parts, partsOf(item, name === '' ? key : `${name} ${key}`, depth - 1));
  return parts;
}
