import type { Contact } from './contact.js';

/** Counts rows whose e-mail (else phone) has been seen, by hashes of 53 bits. */
export class DuplicateCount {
  readonly #seen = new Set<number>();
  count = 0;

  add({ email, phone }: Pick<Contact, 'email' | 'phone'>): void {
    const key = email ?? phone;
    if (key === null) return;
    const hash = hashOf(key);
    if (this.#seen.has(hash)) this.count++;
    else this.#seen.add(hash);
  }
}

/** 53 bits of two FNV-1a runs. */
function hashOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return (a >>> 0) * 2 ** 21 + ((b >>> 0) >>> 11);
}
