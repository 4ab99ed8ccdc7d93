import { expect, test } from 'vitest';
import { splitName } from '../../../../pipeline/stages/1-ingest/values/person-name.js';

test.each([
  ['Anna Lind', 'Anna', 'Lind'],
  ['Lind, Anna', 'Anna', 'Lind'],
  ['Vincent van Gogh', 'Vincent', 'van Gogh'],
  ['Kees van den Berg', 'Kees', 'van den Berg'],
  ['Berg, Kees van den', 'Kees van den', 'Berg'],
  ['van den Berg, Kees', 'Kees', 'van den Berg'],
  ['Anna Maria Lind', 'Anna Maria', 'Lind'],
  ['Ludwig von Beethoven', 'Ludwig', 'von Beethoven'],
  ['Jan de Vries', 'Jan', 'de Vries'],
  ['Anna', 'Anna', null],
  ['Anna-Karin Öberg', 'Anna-Karin', 'Öberg'],
  ['  Anna   Lind ', 'Anna', 'Lind'],
  ["Sean O'Brien", 'Sean', "O'Brien"],
  ['Pieter ter Horst', 'Pieter', 'ter Horst'],
  ['Maria De Luca', 'Maria', 'De Luca'],
  ['Maria Van Dyke', 'Maria', 'Van Dyke'],
  ['Carl af Ugglas', 'Carl', 'af Ugglas'],
  ['Hans zu Guttenberg', 'Hans', 'zu Guttenberg'],
  ['Maria dos Santos', 'Maria', 'dos Santos'],
  ['Jean de La Fontaine', 'Jean', 'de La Fontaine'],
  ['Lind,Anna', 'Anna', 'Lind'],
  ['Lind, Anna Maria', 'Anna Maria', 'Lind'],
  ["Gerard 't Hooft", 'Gerard', "'t Hooft"],
  ['J.R. van der Meer', 'J.R.', 'van der Meer'],
  ['Lind,', null, 'Lind'],
  ['van Dijk', null, 'van Dijk'],
  ["Daan van 't Hof", 'Daan', "van 't Hof"],
  ['Hendrik op den Berg', 'Hendrik', 'op den Berg'],
  ['Sofia della Rossa', 'Sofia', 'della Rossa'],
  ['Lena in der Au', 'Lena in', 'der Au'],
  ['Anna  Lind\u00a0', 'Anna', 'Lind'],
  ['Anna éberg', 'Anna', 'éberg'],
])('%j is first name %j and last name %j', (cell, first, last) => {
  expect(splitName(cell)).toEqual({ first, last });
});
