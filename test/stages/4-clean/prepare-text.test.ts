import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareText } from '../../../pipeline/stages/4-clean/prepare-text.js';

const anything = fc.string({ unit: 'binary', maxLength: 300 });

test('the body is the join of the sentences, and each is trimmed and not empty', () =>
  fc.assert(
    fc.property(anything, (raw) => {
      const { body, sentences } = prepareText(raw);
      expect(body).toBe(sentences.map(({ text }) => text).join(' '));
      for (const { text } of sentences) expect(text).toBe(text.trim());
    }),
  ));

test('a quotable sentence stands in the text as the person wrote it', () =>
  fc.assert(
    fc.property(anything, (raw) => {
      const written = raw
        .normalize('NFC')
        .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\s]+/gu, '');
      for (const { text, quotable } of prepareText(raw).sentences)
        if (quotable) expect(written).toContain(text.replace(/\s+/g, ''));
    }),
  ));

const masked: readonly (readonly [raw: string, secret: string])[] = [
  ['Ring mig på 070-174 06 31 om huset.', '070-174'],
  ['Soita 050 555 0182, kiitos paljon.', '0182'],
  ['Mój numer to +48 500 000 321, proszę dzwonić.', '321'],
  ['Skriv till anna.berg+norr@exempel.example i kväll.', 'anna.berg'],
  ['Mitt personnummer är 850101-1236, står i ansökan.', '850101'],
  ['My id is 19121212-1212 if you need it.', '1212'],
  ['PESEL 44051401359 podałem w formularzu.', '44051401359'],
  ['Hetu on 131052-308T, olkaa hyvä vaan.', '131052'],
  ['We live at 12 Oak Tree Lane and it is loud.', 'Oak Tree'],
  ['Vi bor på Storgatan 14 B i Vetlanda.', 'Storgatan'],
  ['Wir wohnen Am Musterhang 3, 00000 Beispielstadt.', 'Musterhang'],
  ['Richtig: Nelkenstr. 7, 79999 Musterau, danke schön.', 'Nelken'],
  ['Habito en calle Mayor, 5 con mi madre.', 'Mayor'],
  ['Abitiamo in via Giuseppe Garibaldi 12 da anni.', 'Garibaldi'],
  ['Mieszkamy przy ul. Długiej 7/3 z psem.', 'Długiej'],
  ["J'habite 14 rue des Lavandières avec mon chat.", 'Lavandières'],
  ['Uppgifter finns på https://www.facebook.com/anna.berg.77 om ni vill.', 'anna.berg'],
  ['Mein Konto: DE89 3704 0044 0532 0130 00 bei der Bank.', '3704'],
];
test.each(masked)('masked in %j', (raw, secret) => {
  const { body, masked: count } = prepareText(raw);
  expect(body).not.toContain(secret);
  expect(count).toBe(1);
});

const kept = [
  'Huset fick kosta 1 250 000 kr när vi köpte det.',
  'Wir kommen vom 12.08.2025 bis 19.08.2025 mit dem Zug.',
  'Vi har bott här sedan 1998 och åker 2 500 000 steg om året.',
  'Öppet 09:30-17:00 varje dag, eller hur?',
  'Vi körde E4 och sedan Riksväg 97 till Jokkmokk.',
  'Read https://www.norrbotten.example/jobb before you come.',
  'We own 40 hens, 3 cows and 120 000 bees.',
];
test.each(kept)('nothing to mask in %j', (raw) => expect(prepareText(raw).masked).toBe(0));

const cut: readonly (readonly [raw: string, body: string])[] = [
  ['Vi flyttar gärna upp.\n\nMed vänlig hälsning\nAnna Berg', 'Vi flyttar gärna upp.'],
  ['Yes, we would love to.\n-- \nTom\nDirector', 'Yes, we would love to.'],
  ['Wir kommen gern. LG Miriam', 'Wir kommen gern.'],
  [
    'Ja graag hoor.\n\nOp di 3 mrt 2026 om 09:12 schreef Bezoek Noord <nb@example.se>:\n> Zou u willen verhuizen?',
    'Ja graag hoor.',
  ],
  [
    'Jo, absolut det vill vi.\n\nDen 3 mars 2026 kl. 09:12 skrev Norr:\n> Vill ni flytta?\n> Svara\nMen först till hösten.',
    'Jo, absolut det vill vi. Men först till hösten.',
  ],
  [
    'Tak, det vil vi gerne.\n\nFra: Nord\nSendt: 3. marts 2026\nTil: Mig\nEmne: Flyt\n\nVil I flytte?',
    'Tak, det vil vi gerne.',
  ],
  ['Pewnie, że tak.\n-----Original Message-----\nWould you?', 'Pewnie, że tak.'],
  ['Kyllä me muutamme sinne.\nLähetetty iPhonesta', 'Kyllä me muutamme sinne.'],
  ['We will come.\nKind regards, Ann\nPS: the dog too, of course.', 'We will come. PS: the dog too, of course.'],
];
test.each(cut)('quotes and signatures are cut from %j', (raw, body) => expect(prepareText(raw).body).toBe(body));

const statuses: readonly (readonly [raw: string, status: string])[] = [
  ['', 'no_text'],
  [' \n\t ', 'no_text'],
  ['???', 'no_text'],
  ['Nej.', 'too_short'],
  ['lol no', 'ok'],
  ['Wenn Oma mitkommt, sofort', 'ok'],
  ['北欧に住みたいです。家族と一緒に。', 'unsupported_language'],
  ["Ben İstanbul'da yaşıyorum ve kuzeye taşınmak istiyorum, çünkü orası sessiz.", 'unsupported_language'],
];
test.each(statuses)('%j is %s', (raw, status) => expect(prepareText(raw).status).toBe(status));

test('a hint decides where a few words could be two languages, not where the text is clear', () => {
  expect(prepareText('hej hej', { language: 'sv' }).language).toBe('sv');
  expect(prepareText('Wir möchten gern in den Norden ziehen und dort bleiben.', { language: 'sv' }).language).toBe(
    'de',
  );
});

test('sentences end where sentences end, not at abbreviations', () => {
  const { sentences } = prepareText('Vi kan t.ex. komma i maj. Passar det?\nAnnars kl. 9 i juni!');
  expect(sentences.map(({ text }) => text)).toEqual([
    'Vi kan t.ex. komma i maj.',
    'Passar det?',
    'Annars kl. 9 i juni!',
  ]);
});

test('sentences on special categories are left out and counted', () => {
  const { body, dropped } = prepareText(
    'Vi älskar snö och bastu. Min son har svår astma. Vi går i moskén på fredagar. Vi vill bo vid en sjö.',
  );
  expect(body).toBe('Vi älskar snö och bastu. Vi vill bo vid en sjö.');
  expect(dropped).toBe(2);
});

test('a sentence that lost a clause is read and never quoted', () => {
  const { sentences, dropped } = prepareText(
    'Our girl has asthma and we live beside a motorway. We want snow and skis.',
  );
  expect(sentences).toEqual([
    { text: 'we live beside a motorway.', quotable: false },
    { text: 'We want snow and skis.', quotable: true },
  ]);
  expect(dropped).toBe(1);
});

const lifestyle = [
  'Sauna every night, eight hours of sleep and no sugar.',
  'Vi åker skidor, äter fisk och sover gott i den rena luften.',
  'Ich gehe jeden Morgen schwimmen und esse viel Gemüse.',
  'We zoeken frisse lucht, beweging en minder stress.',
  'Käymme avannossa ja hiihdämme töihin joka aamu.',
];
test.each(lifestyle)('a healthy habit is not a health condition: %j', (raw) => {
  expect(prepareText(raw).dropped).toBe(0);
});
