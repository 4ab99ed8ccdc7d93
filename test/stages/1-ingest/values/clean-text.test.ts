import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../../../pipeline/stages/1-ingest/values/clean-text.js';

test.each([
  ['Anna\u202egröbsliK', 'AnnagröbsliK'],
  ['\u2066Anna\u2069 Lind', 'Anna Lind'],
  [' \u202a Anna \u202c ', 'Anna'],
  ['\u202e', null],
])('a line holds no mark that turns the order of reading: %j', (cell, line) => expect(cleanLine(cell)).toBe(line));

test('a free text stays as it was written', () => expect(cleanText(' a\u202eb ')).toBe('a\u202eb'));
