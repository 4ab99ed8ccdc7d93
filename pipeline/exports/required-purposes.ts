import { NorrutError } from '../lib/errors.js';
import type { Destination } from './destinations.js';

/**
 * What everybody in a file must allow: the destination's own purposes, or the one asked for and what the destination always needs.
 * @throws NorrutError `refused` where a campaign is left without a purpose to contact anybody
 */
export function requiredPurposes(
  destination: Pick<Destination, 'name' | 'campaign' | 'purposes' | 'always'>,
  asked: string | undefined,
): readonly string[] {
  if (asked === undefined) return destination.purposes;
  if (asked === 'profiling' && destination.campaign)
    throw new NorrutError('refused', `nobody may be contacted through ${destination.name} for "profiling" alone`, {
      hint: `leave --purpose out: then it is ${destination.purposes.join(' and ')}`,
    });
  return [...new Set([asked, ...(destination.always ?? [])])];
}
