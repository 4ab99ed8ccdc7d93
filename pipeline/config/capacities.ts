import { NorrutError } from '../lib/errors.js';
import { findKommun, kommuner } from '../lib/kommuner.js';
import type { Config } from './schema.js';

/** Reception capacity of the 14 kommuner, by code order. @throws NorrutError `bad-config` for a name that is no kommun, or twice */
export function capacitiesOf(config: Pick<Config, 'kommuner' | 'defaultCapacity'>): number[] {
  const given = new Map<string, number>();
  for (const [name, { capacity }] of Object.entries(config.kommuner)) {
    const kommun = findKommun(name);
    const where = `norrut.yaml: kommuner.${name}`;
    if (kommun === undefined)
      throw new NorrutError('bad-config', 'no kommun of Norrbotten has this name or code', {
        where,
        hint: `one of: ${kommuner.map((k) => k.name).join(', ')}`,
      });
    if (given.has(kommun.code)) throw new NorrutError('bad-config', 'the same kommun is named twice', { where });
    given.set(kommun.code, capacity);
  }
  return kommuner.map(({ code }) => given.get(code) ?? config.defaultCapacity);
}
