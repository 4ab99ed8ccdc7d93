import { type KeyKind, namedKey } from '../lib/suppression.js';
import type { ForgetJournal } from './forget-journal.js';

/** The keys whose salted hashes keep forgotten persons out of the next file. A key that somebody else has too stands only with the name. */
export function keysToSuppress({
  key,
  persons,
}: Pick<ForgetJournal, 'key' | 'persons'>): { kind: KeyKind; key: string }[] {
  const keys: { kind: KeyKind; key: string }[] = [];
  if (persons.length === 0 && key.kind !== 'person') keys.push({ kind: key.kind, key: key.value });
  for (const person of persons) {
    const reachable = person.keys.some(({ kind, shared }) => kind !== 'record' && !shared);
    for (const own of person.keys) {
      // another source may count its records the same way: a bare record id is kept only where there is nothing better
      const stands = !own.shared && (own.kind !== 'record' || !reachable);
      if (stands) keys.push({ kind: own.kind, key: own.key });
      else
        for (const { first, last } of person.names)
          if (first !== null || last !== null)
            keys.push({ kind: 'named', key: namedKey(own.kind, own.key, first, last) });
    }
  }
  return keys;
}
