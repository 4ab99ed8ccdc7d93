import { expect, test } from 'vitest';
import { markPersonalData } from '../../../pipeline/stages/4-clean/mask.js';
import { ownWords } from '../../../pipeline/stages/4-clean/own-words.js';
import { prepareText } from '../../../pipeline/stages/4-clean/prepare-text.js';

const size = 1 << 20;
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const hostile: Readonly<Record<string, string>> = {
  'one letter': fill('a'),
  'capital letters': fill('A'),
  'at signs': fill('@'),
  'mail that never ends': fill('a.@'),
  'local part without a host': `${fill('a')}@`,
  digits: fill('7'),
  'spaced digits': fill('1 '),
  'plus signs and digits': fill('+4'),
  'open brackets': fill('(0'),
  'names and no number': fill('Anna '),
  'street words': fill('Storgatan '),
  'rue and rue': fill('12 rue de la '),
  'ul. and ul.': fill('ul. A'),
  spaces: `${fill(' ')}x`,
  'line breaks': fill('\n'),
  'quote signs': fill('>'),
  'quoted lines': fill('> a\n'),
  'On On On': fill('On 1 '),
  'attributions that never end': fill('On 3 March somebody at work\n'),
  'From: From:': fill('From: a\n'),
  dashes: fill('-'),
  'full stops': fill('. '),
  'sentences without capitals': fill('och sen. '),
  greetings: fill('Mvh\n'),
  addresses: fill('http://'),
  'combining marks': fill('a\u0301\u0327'),
  'IBAN and IBAN': fill('SE45 5000 '),
  emoji: fill('🌲'),
};

// no clock: a pattern that backtracks takes hours on 1 MB and runs into the runner's limit of a minute
test.each(Object.entries(hostile))('1 MB of %s passes the maskers', (_name, text) => {
  expect(markPersonalData(ownWords(text)).text.length).toBeLessThanOrEqual(text.length);
});

test.each(['one letter', 'digits', 'spaces', 'ul. and ul.'])('1 MB of %s is prepared as a whole', (name) => {
  expect(prepareText(hostile[name] ?? '').sentences.length).toBeLessThan(size);
});
