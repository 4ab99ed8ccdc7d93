import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Need, needs } from '../../../../pipeline/stages/7-match/needs/needs.js';
import { needsCard } from '../../../../pipeline/stages/7-match/needs/needs-card.js';
import { needsOf } from '../../../../pipeline/stages/7-match/needs/needs-of.js';
import { needWords } from '../../../../pipeline/stages/7-match/needs/words/index.js';

const cases: ReadonlyArray<
  readonly [sentence: string, language: string | null, expected: readonly Need[], why: string]
> = [
  ['Finns det hyresrätter i Harads?', 'sv', ['housing'], 'a question about homes'],
  ['Jag har varit snickare i tjugo år.', 'sv', [], 'an occupation that is told is no need'],
  ['Boden behöver väl undersköterskor?', 'sv', ['work'], 'whether an occupation is wanted'],
  ['Vi söker jobb åt min fru.', 'sv', ['partner_job'], 'a partner’s job is not the writer’s'],
  ['Kan man jobba på distans, är fibern stabil?', 'sv', ['connectivity'], 'work at a distance asks for a line'],
  [
    'Nu har han fått fast tjänst och jag undrar: finns det något lag?',
    'sv',
    ['leisure'],
    'only what follows the question',
  ],
  ['Hoe krijg je als verpleegkundige je diploma erkend?', 'nl', ['permits'], 'recognition of a diploma'],
  ['Y a-t-il une place à l’école ?', 'fr', ['school_childcare'], 'an elided article does not hide the word'],
  [
    'Czy znajdzie się praca dla żony i przedszkole?',
    'pl',
    ['school_childcare', 'partner_job'],
    'two needs, in the order of the list',
  ],
  ['Wie weit ist das nächste Krankenhaus?', 'de', ['health_care'], 'distance to a hospital'],
  ['Voiko siellä elää ilman autoa?', 'fi', ['transport'], 'life without a car'],
  ['Min mand er smed, kan han også finde noget?', 'da', ['partner_job'], 'a partner with an occupation seeks work'],
  ['Mi mujer es profesora, ¿le gustará la nieve?', 'es', ['partner_job'], 'and is taken to, wrongly at times'],
  ['Går det tåg från hotellet?', 'sv', [], 'a visitor’s way is no need of living there'],
  ['Is there a school?', null, ['school_childcare'], 'an unknown language is tried in all'],
  ['', 'sv', [], 'nothing'],
];

for (const [sentence, language, expected, why] of cases)
  test(`${sentence || '(empty)'} → ${expected.join(', ') || 'nothing'}: ${why}`, () =>
    expect(needsOf(sentence, language)).toEqual(expected));

test('any text of any language is read, and the answer is a part of the list, in its order', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(null, 'xx', ...Object.keys(needWords)),
      (text, language) => {
        const found = needsOf(text, language);
        expect(found).toEqual(needs.filter((need) => found.includes(need)));
      },
    ),
  ));

interface Labelled {
  readonly lang: string;
  readonly part: 'seen' | 'unseen' | 'fresh';
  readonly needs: readonly Need[];
  readonly text: string;
}

describe('over the labelled sentences', async () => {
  const rows = await readRows('sentences.jsonl');

  function measure(labelled: readonly Labelled[]): { precision: number; recall: number } {
    let [hit, found, wanted] = [0, 0, 0];
    for (const row of labelled) {
      const got = needsOf(row.text, row.lang);
      found += got.length;
      wanted += row.needs.length;
      hit += got.filter((need) => row.needs.includes(need)).length;
    }
    return { precision: hit / found, recall: hit / wanted };
  }

  test('there are more than a thousand', () => expect(rows.length).toBeGreaterThan(1000));

  test('those that the words were written with', () => {
    const { precision, recall } = measure(rows.filter(({ part }) => part === 'seen'));
    expect(precision).toBeGreaterThan(0.69);
    expect(recall).toBeGreaterThan(0.9);
  });

  test('the card says what is measured on sentences that the words had not met', async () => {
    const fresh = await readRows('fresh.jsonl');
    const figures = (labelled: readonly Labelled[]) => {
      const { precision, recall } = measure(labelled);
      return {
        sentences: labelled.length,
        precision: Math.round(precision * 100) / 100,
        recall: Math.round(recall * 100) / 100,
      };
    };
    expect(needsCard).toEqual({
      drawn: figures(rows.filter(({ part }) => part === 'unseen')),
      written: figures(fresh),
    });
  });
});

async function readRows(file: string): Promise<Labelled[]> {
  const text = await readFile(new URL(`../../../fixtures/needs/${file}`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}
