import type { Dice } from './dice.js';
import { ascii } from './mail.js';
import { names } from './names.js';
import type { Draft } from './people.js';

/**
 * Make every n-th contact of a file share a home with the one before: the same family name and town, and one telephone or
 * one mailbox for both, but another given name. They are two persons, and one's consent is not the other's.
 */
export function formHouseholds(drafts: readonly Draft[], count: number, dice: Dice): Draft[] {
  const out = [...drafts];
  const candidates = dice.shuffle(drafts.map((_, i) => i).filter((i) => i > 0 && mayPair(drafts[i - 1]!, drafts[i]!)));
  const used = new Set<number>();
  for (const i of candidates) {
    if (used.size >= 2 * count) break;
    if (used.has(i) || used.has(i - 1)) continue;
    used.add(i).add(i - 1);
    const [one, two] = [out[i - 1]!, out[i]!];
    const first = names[two.language]!.first;
    const other = dice.pick(first.filter((name) => name !== one.firstName));
    const home = { city: one.city, postcode: one.postcode, country: one.country, lastName: one.lastName };
    const firstName = two.texts.length > 0 && two.firstName !== one.firstName ? two.firstName : other;
    if (one.phone !== '' && dice.chance(0.6)) out[i] = { ...two, ...home, firstName, phone: one.phone };
    else {
      const email = `familj.${ascii(one.lastName)}${i}@example.org`;
      out[i - 1] = { ...one, email };
      out[i] = { ...two, ...home, firstName, email };
    }
  }
  return out;
}

function mayPair(one: Draft, two: Draft): boolean {
  return one.home === two.home && one.language === two.language && one.country === two.country;
}
