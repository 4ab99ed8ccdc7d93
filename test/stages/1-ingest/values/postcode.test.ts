import { expect, test } from 'vitest';
import { normalizePostcode } from '../../../../pipeline/stages/1-ingest/values/postcode.js';

test.each([
  ['97231', '97231'],
  ['972 31', '972 31'],
  ['01234', '01234'],
  ["'01234", '01234'],
  ['SW1A 1AA', 'SW1A 1AA'],
  ['972 31 ', '972 31'],
  ['97231.0', '97231'],
  ['S-972 31', 'S-972 31'],
  ['1012 AB', '1012 AB'],
  ['00-950', '00-950'],
  ['', null],
])('%j is the postal code %s', (cell, expected) => {
  expect(normalizePostcode(cell)).toBe(expected);
});
