import { cleanLine } from './clean-text.js';

/** Name particles in any case, then those that are given names when written with a capital. */
const particles = new Set("van von vom zu zum zur de der den ten ter te af av op het ’t 't".split(' '));
const lowerParticles = new Set('da di du do dos das del della la le el al bin ibn e y i'.split(' '));

export interface PersonName {
  readonly first: string | null;
  readonly last: string | null;
}

/** A full name in two parts: `Last, First` at a comma; else before a particle; else before the last word. */
export function splitName(cell: string | null): PersonName {
  const name = cleanLine(cell);
  if (name === null) return { first: null, last: null };
  const comma = name.indexOf(',');
  if (comma >= 0) return { first: orNull(name.slice(comma + 1)), last: orNull(name.slice(0, comma)) };
  const words = name.split(' ');
  if (words.length === 1) return { first: name, last: null };
  if (isParticle(words[0]!) && particles.has(words[0]!)) return { first: null, last: name };
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isParticle(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return { first: words.slice(0, cut).join(' '), last: words.slice(cut).join(' ') };
}

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase()) || lowerParticles.has(word);
}

function orNull(text: string): string | null {
  return text.trim() || null;
}
