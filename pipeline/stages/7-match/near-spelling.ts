import { isEnding } from './name-key.js';
import { type PlaceForm, placeIndex } from './place-index.js';

/**
 * The place that a word misspells by one letter (put in, left out, changed, or swapped with its neighbour), with or without a case
 * ending. The first letter must be right; names shorter than eight letters need their capital.
 */
export function near(key: string, capital: boolean): PlaceForm | undefined {
  if (key.length < 5) return undefined;
  const { near: names, forms } = placeIndex();
  for (const name of names.get(key[0]!) ?? []) {
    if (name.length > key.length + 1 || key.length > name.length + 5) continue;
    if (!capital && name.length < 8) continue;
    for (let length = Math.max(5, name.length - 1); length <= Math.min(key.length, name.length + 1); length++)
      if (isOneAway(name, key.slice(0, length)) && (length === key.length || isEnding(key.slice(length))))
        return forms.get(name);
  }
  return undefined;
}

/** Damerau–Levenshtein distance of exactly one. */
function isOneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
