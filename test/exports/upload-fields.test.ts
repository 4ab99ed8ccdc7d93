import { expect, test } from 'vitest';
import { googleFields, metaFields } from '../../pipeline/exports/upload-fields.js';
import { sha256 } from '../../pipeline/lib/hash.js';

/** Hashes that Meta's page on customer information parameters and Google's page on data formats print themselves. */
const published: readonly (readonly [what: string, written: string, hash: string])[] = [
  [
    'Meta e-mail',
    metaFields.email('John_Smith@gmail.com '),
    '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
  ],
  [
    'Meta phone',
    metaFields.phone('+1 (650) 555-1212'),
    'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176',
  ],
  ['Meta first name', metaFields.name('Mary'), '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'],
  ['Meta accented name', metaFields.name('Valéry'), '08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c'],
  ['Meta Korean name', metaFields.name('정'), '8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14'],
  ['Meta city', metaFields.city('New York'), '350c754ba4d38897693aa077ef43072a859d23f613443133fecbbd90a3512ca5'],
  ['Meta country', metaFields.country('US'), '79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621'],
  [
    'Google e-mail',
    googleFields.email('Test@Example.com'),
    '973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b',
  ],
];
for (const [what, written, hash] of published) test(`${what}: the published hash`, () => expect(written).toBe(hash));

const rules: readonly (readonly [what: string, written: string, plain: string])[] = [
  ['Meta names lose hyphens and apostrophes', metaFields.name("Anna-Karin O'Brien"), 'annakarin obrien'],
  ['Meta keeps Swedish letters', metaFields.name('Åsa'), 'åsa'],
  ['Meta joins a decomposed letter', metaFields.name('A\u030Asa'), 'åsa'],
  ['Meta postcodes lose their spaces', metaFields.postcode('114 55', 'SE'), '11455'],
  ['Meta takes five digits of an American postcode', metaFields.postcode('94035-1234', 'US'), '94035'],
  ['Meta cities lose spaces and dots', metaFields.city('St. Gallen'), 'stgallen'],
  ['Meta phones are digits with the country code', metaFields.phone('+46701234567'), '46701234567'],
  ['Google phones keep their plus', googleFields.phone('+46701234567'), '+46701234567'],
  ['Google drops the dots of a gmail name', googleFields.email('Jane.Doe@GMail.com'), 'janedoe@gmail.com'],
  ['Google keeps other dots', googleFields.email('jane.doe@example.org'), 'jane.doe@example.org'],
  ['Google names lose their spaces', googleFields.name('Anna Karin'), 'annakarin'],
];
for (const [what, written, plain] of rules) test(what, () => expect(written).toBe(sha256(plain)));

test('Google reads country and postcode plain; what is missing stays empty', () => {
  expect(googleFields.country('se')).toBe('SE');
  expect(googleFields.postcode('984 31')).toBe('984 31');
  expect(googleFields.email(null)).toBe('');
  expect(metaFields.name('--')).toBe('');
});
