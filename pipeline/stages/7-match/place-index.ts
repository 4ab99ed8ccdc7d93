import { placeFacts } from '../../data/places.js';
import { compareText } from '../../lib/compare.js';
import { kommuner } from '../../lib/kommuner.js';
import { nameKey } from './name-key.js';

/** How sure a form is by itself: `sure` in any case, `capital` only with a capital, `located` only with one behind a word of place. */
export type Sureness = 'sure' | 'capital' | 'located';

export interface PlaceForm {
  readonly name: string;
  /** Codes of the kommuner it lies in; several for rivers, roads and regions. */
  readonly kommuner: readonly string[];
  readonly isKommun: boolean;
  readonly sureness: Sureness;
}

/** Every form by its key, and the longest form in words. */
export interface PlaceIndex {
  readonly forms: ReadonlyMap<string, PlaceForm>;
  /** Keys of the names that misspellings are compared with, by their first letter. */
  readonly near: ReadonlyMap<string, readonly string[]>;
  /** Keys of the first words of forms of several words. */
  readonly starts: ReadonlySet<string>;
  readonly maxWords: number;
}

/** Words of everyday language that are also names here: they name a place only after a word of place, with a capital. */
const everyday = keysOf(
  'boden bodens heden vuono branna bole koler kanis laver salmi salmis mattila kataja tapuli akka stalo halson bergon huvon rolfs aunes pagla ' +
    'huuva storon marielund karlsborg nyborg bredviken nystrand tore persson sandon kraja reivo lauker avaviken soluret anttis pello ' +
    'karungi svartbyn nybyn heden sundom tvaran gardings sorbyn sikfors hakanen tokanen laisan rebnis luppio jukkas eurocity ' +
    'selholmen sangis alsan gyljen kosku svarton hermansons filipsborg renskar getskar stenskar sandskar',
  ' ',
);

/** Forms that say nothing about a kommun: brands, plain words, namesakes elsewhere, the Finnish side, names found in many kommuner. */
const never = keysOf(
  'ansvar|shopping|person|salto|sparta|ikea|polcirkeln|pensionatet|handplockat|tornio|torneå|ylitornio|aavasaksa|graddis|väylä|e10|a 8|a8|' +
    'k4|i19|i 19|ajb|gev|kulturens hus|house of culture|army rangers|icemakers|navvy museum|rallarmuseum|biltest|winter test tracks|' +
    'vendace roe|kalix caviar|kalix löjrom|kalixlöjrom|kalix bleak roe|lapland hotel|lapland airport|lapland lodge|lapland view|' +
    'hotel savoy|land och strand|ångloket|rosa kyrkan|icebreaker tour|isbrytartur|havsbadet|bothnian bay archipelago|polar hotel|' +
    'polar explorer|lapland owl|lapponia|western farm|ice track|dead fall|riviera of the north|centrum konditori|barents center|lappstad|' +
    'kainuu|taranto|täräntö|aurora spa|world’s first indoor shopping centre|silver museum|silver road',
  '|',
);

/** Languages and peoples that carry a town’s name. */
const peoples = [
  'lule sami',
  'pite sami',
  'lulesamiska',
  'pitesamiska',
  'lulesamisk',
  'pitesamisk',
  'lule sámi',
  'lulesame',
  'lulesamer',
];

const strongKinds = new Set(
  'village town ski_area national_park mountain mountain_lodge waterfall_rapids island nature_reserve lake valley'.split(
    ' ',
  ),
);

function keysOf(list: string, separator: string): ReadonlySet<string> {
  return new Set(list.split(separator).map(nameKey));
}

let index: PlaceIndex | undefined;

/** Built on first use, from the committed facts. */
export function placeIndex(): PlaceIndex {
  index ??= buildIndex();
  return index;
}

function buildIndex(): PlaceIndex {
  const forms = new Map<string, PlaceForm>();
  const near = new Map<string, string[]>();
  const starts = new Set<string>();
  let maxWords = 1;
  const add = (text: string, form: Omit<PlaceForm, 'sureness'>, strong: boolean) => {
    const key = nameKey(text.replace(/\(.*?\)/g, ''));
    if (key.length < 3 || never.has(key) || forms.has(key)) return;
    const sureness = everyday.has(key) ? 'located' : strong ? 'sure' : 'capital';
    forms.set(key, { ...form, sureness });
    const words = key.split(' ');
    if (words.length > 1) starts.add(words[0]!);
    maxWords = Math.max(maxWords, words.length);
    if (key.length >= (form.isKommun ? 6 : 8) && sureness === 'sure' && !key.includes(' '))
      near.set(key[0]!, [...(near.get(key[0]!) ?? []), key]);
  };
  for (const text of peoples) add(text, { name: text, kommuner: [], isKommun: false }, true);
  for (const k of kommuner) {
    const form = { name: k.name, kommuner: [k.code], isKommun: true };
    for (const text of [k.name, ...k.spellings, ...k.names.map((n) => n.name)]) add(text, form, text.length >= 5);
    for (const text of moreForms[k.code] ?? []) add(text, form, true);
  }
  for (const k of kommuner)
    for (const { name } of k.localities) add(name, { name, kommuner: [k.code], isKommun: false }, true);
  for (const place of placeFacts)
    for (const text of [place.name, place.name.replace(/ (nationalpark|naturreservat)$/, ''), ...place.variants]) {
      const strong = !place.common && (strongKinds.has(place.kind) ? text.length >= 5 : text.length >= 8);
      add(text, { name: place.name, kommuner: place.kommuner, isKommun: false }, strong || text.includes(' '));
    }
  for (const keys of near.values()) keys.sort(compareText);
  return { forms, near, starts, maxWords };
}

/** Stems that change inside a case, spellings by ear, Ukrainian and Russian names, and initials (own list). */
const moreForms: Readonly<Record<string, readonly string[]>> = {
  '2505': ['Арвідсяур', 'Арвидсяур'],
  '2506': ['Арєплуг', 'Арьеплог'],
  '2510': ['Йокмокк', 'Йоккмокк'],
  '2513': ['Überkalix', 'Еверкалікс', 'Оверкаликс'],
  '2514': ['Калікс'],
  '2518': ['Matareng', 'Евертурнео', 'Овертурнео', 'Эвертурнео'],
  '2521': ['Паяла'],
  '2523': ['Gellivaare', 'Jellivare', 'Єлліваре', 'Елліваре'],
  '2560': ['Ельвсбюн', 'Эльвсбюн'],
  '2580': ['Luleaa', 'Luleaer', 'Lulejå', 'LTU', 'Sunderbyn', 'Лулео'],
  '2581': ['Piteaa', 'Pitee', 'Öjebyn', 'Пітео', 'Питео'],
  '2582': ['Боден', 'Буден'],
  '2583': ['Haaparanna', 'Hapranda', 'Гапаранда', 'Хапаранда'],
  '2584': ['Kiiruna', 'Абіску', 'Абиску', 'Абіско', 'Абиско', 'Юккасярві', 'Юккасъярви'],
};
