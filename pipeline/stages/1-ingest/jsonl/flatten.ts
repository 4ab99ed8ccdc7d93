import { withoutNul } from '../bytes/without-nul.js';

const deepest = 64;

/**
 * The leaves of a JSON value by dotted path, list items by index (`answers.0.a`), as text; null for null and empty.
 * A list of plain values is also given whole under its own path, joined by `; `.
 */
export function flatten(value: object, add: (path: string, text: string | null) => void): void {
  walk(value, '', 0, add);
}

function walk(value: unknown, path: string, depth: number, add: (path: string, text: string | null) => void): void {
  if (typeof value !== 'object' || value === null) {
    add(path, plainText(value));
    return;
  }
  if (depth >= deepest) return;
  if (Array.isArray(value)) {
    if (path !== '' && value.length > 0 && value.every((item) => typeof item !== 'object' || item === null))
      add(
        path,
        value
          .map(plainText)
          .filter((text) => text !== null)
          .join('; ') || null,
      );
    for (const [i, item] of value.entries()) walk(item, `${path}.${i}`, depth + 1, add);
    return;
  }
  for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`, depth + 1, add);
}

function plainText(value: unknown): string | null {
  return value === null || value === undefined ? null : withoutNul(String(value)) || null;
}
