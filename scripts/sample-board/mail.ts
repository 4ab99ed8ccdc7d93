import type { Dice } from './dice.js';

/** Domains that belong to nobody: RFC 2606. */
const domains = [
  'example.com',
  'example.org',
  'example.net',
  'posten.example',
  'brevlada.example',
  'mailbox.example',
] as const;

const letters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', ł: 'l', ð: 'd', þ: 'th' };

/** A text in the letters that an address may have. */
export function ascii(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæßłðþ]/g, (char) => letters[char]!)
    .replace(/[^a-z0-9]/g, '');
}

/** An address that no other person of the board has. */
export function mailAddress(first: string, last: string, birthYear: number, taken: Set<string>, dice: Dice): string {
  const [f, l] = [ascii(first) || 'post', ascii(last) || 'post'];
  const local = dice.pick([
    `${f}.${l}`,
    `${f}.${l}`,
    `${f[0]}.${l}`,
    `${f}${l}`,
    `${f}_${String(birthYear).slice(2)}`,
    `${l}.${f}`,
  ]);
  for (let n = 0; ; n++) {
    const address = `${local}${n === 0 ? '' : n + 1}@${dice.pick(domains)}`;
    if (taken.has(address)) continue;
    taken.add(address);
    return address;
  }
}
