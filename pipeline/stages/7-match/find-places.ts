import { nameKey } from './name-key.js';
import { type PlaceForm, placeIndex } from './place-index.js';
import { placeOfWord } from './place-of-word.js';

export interface PlaceMention {
  readonly name: string;
  /** Codes of the kommuner it lies in; several for rivers, roads and regions. */
  readonly kommuner: readonly string[];
  readonly isKommun: boolean;
}

interface Word {
  readonly key: string;
  readonly capital: boolean;
  readonly form: PlaceForm | undefined;
}

/**
 * The places of Norrbotten that a text names: in any of their languages, inflected, in compounds, misspelt.
 * `language` (ISO 639-1, or null) matters for names that are words elsewhere, as Boden is in German.
 */
export function findPlaces(text: string, language: string | null): PlaceMention[] {
  const words = wordsOf(text);
  const sure: PlaceMention[] = [];
  const doubtful: { readonly form: PlaceForm; readonly at: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const { form, count } = longestAt(words, at);
    if (form !== undefined) {
      if (isPlain(form, words[at]!)) sure.push(form);
      else if (form.sureness === 'located') doubtful.push({ form, at });
    }
    at += count;
  }
  const context = sure.length > 0 || signsOfTheNorth.test(text);
  for (const { form, at } of doubtful) if (isLocated(form, words, at, language, context)) sure.push(form);
  return sure;
}

/** The kommuner that a text names, by themselves or by a place in them (in two at most); codes in order of first mention. */
export function namedKommuner(mentions: readonly PlaceMention[]): string[] {
  return [...new Set(mentions.filter((m) => m.kommuner.length <= 2).flatMap((m) => m.kommuner))];
}

const signsOfTheNorth =
  /norrbotten|lapland|lappland|laponi|stegra|h2 green|\bst[aå]h?l|steel|stalownia|acero|acier|acciaio|teräs|garnison|norra sverige|nordschweden/i;

/** What a word is does not depend on the text, and texts share their words: each is looked at once. */
const seen = new Map<string, Word>();
const seenMost = 200_000;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const [raw] of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}]+)*/gu)) {
    let word = seen.get(raw);
    if (word === undefined) {
      const key = nameKey(raw);
      const capital = /^\p{Lu}/u.test(raw);
      word = { key, capital, form: placeOfWord(key, capital) };
      if (seen.size >= seenMost) seen.clear();
      seen.set(raw, word);
    }
    words.push(word);
  }
  return words;
}

/** The longest form that starts at a word, and how many words it takes (one where there is none). */
function longestAt(words: readonly Word[], at: number): { form: PlaceForm | undefined; count: number } {
  const { forms, starts, maxWords } = placeIndex();
  let key = words[at]!.key;
  let found = { form: words[at]!.form, count: 1 };
  if (!starts.has(key)) return found;
  for (let count = 2; count <= maxWords && at + count <= words.length; count++) {
    key += ` ${words[at + count - 1]!.key}`;
    const form = forms.get(key) ?? (key.endsWith('s') ? forms.get(key.slice(0, -1)) : undefined);
    if (form !== undefined) found = { form, count };
  }
  return found;
}

function isPlain(form: PlaceForm, word: Word): boolean {
  if (form.sureness === 'located') return false;
  return (
    word.capital || (form.sureness === 'sure' && (form.isKommun || word.key.length >= 6 || form.name.includes(' ')))
  );
}

const wordsOfPlace = new Set(
  (
    'i in till til t fran fra vid ved nara near utanfor outside to from at around of nach aus von bei um ab richtung region stadt naar uit ' +
    'van bij rond w do z ze kolo pod a de vers pres da di en hacia hasta u v ve prie is kommun kommune gemeinde gmina kunta з у в в до'
  )
    .split(' ')
    .map(nameKey),
);

/** A name that is also a word: it needs a capital and, mostly, a word of place before it; in German, where all nouns have capitals, more. */
function isLocated(
  form: PlaceForm,
  words: readonly Word[],
  at: number,
  language: string | null,
  context: boolean,
): boolean {
  const { capital } = words[at]!;
  const before = words[at - 1]?.key ?? '';
  if (/^(komun|komune|gemeinde|stad|garnison)/.test(words[at + 1]?.key ?? '')) return true;
  const placed = wordsOfPlace.has(before);
  if (language === 'de') return capital && (placed || (form.isKommun && context && !determiner.test(before)));
  if (!form.isKommun) return capital && placed;
  return capital || placed || (context && language !== 'sv' && language !== 'no' && language !== 'da');
}

/** What stands before a noun in German, and not before a town. */
const determiner = /^(am|im|vom|zum|den|dem|der|das|des|ein|einen|einem|auf|uber|unter|mit|\p{L}+(en|em|er|es))$/u;
