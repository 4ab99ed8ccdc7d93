import { expect, test } from 'vitest';
import { destinations } from '../../pipeline/exports/destinations.js';
import { requiredPurposes } from '../../pipeline/exports/required-purposes.js';

const named = (name: string) => destinations.find((d) => d.name === name)!;
const ads = ['ad_user_data', 'ad_personalization'];

const cases: readonly (readonly [to: string, asked: string | undefined, needed: readonly string[]])[] = [
  ['csv', undefined, ['relocation_contact']],
  ['csv', 'newsletter', ['newsletter']],
  ['mailchimp', 'relocation_contact', ['relocation_contact']],
  ['meta', undefined, ads],
  ['meta', 'newsletter', ['newsletter', ...ads]],
  ['google', 'relocation_contact', ['relocation_contact', ...ads]],
  ['google', 'ad_user_data', ads],
];
for (const [to, asked, needed] of cases)
  test(`${to} asked for ${asked ?? 'nothing'} needs ${needed.join(' and ')}`, () =>
    expect(requiredPurposes(named(to), asked)).toEqual(needed));

test('a campaign for profiling alone is refused', () => {
  for (const destination of destinations.filter(({ campaign }) => campaign))
    expect(() => requiredPurposes(destination, 'profiling')).toThrow(
      expect.objectContaining({ code: 'refused', exitCode: 5 }),
    );
});
