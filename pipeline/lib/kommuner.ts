import { kommunFacts } from '../data/kommuner.js';
import { NorrutError } from './errors.js';
import { foldText } from './fold-text.js';

/** The facts of one kommun as committed in `pipeline/data/kommuner.ts`. */
export interface KommunFacts {
  /** Four digits of Statistics Sweden. */
  readonly code: string;
  readonly name: string;
  /** Code and ASCII name, the folder in `out/`: `2521-pajala`. */
  readonly slug: string;
  /** Names in other languages; `lang` is ISO 639 (`se` Northern Sámi, `smj` Lule, `sje` Pite, `sju` Ume, `fit` Meänkieli). */
  readonly names: readonly { readonly lang: string; readonly name: string }[];
  readonly spellings: readonly string[];
  readonly population: number;
  readonly seatPopulation: number;
  readonly lat: number;
  readonly lon: number;
  /** Place on the tile map: column from the west, row from the north. */
  readonly tile: { readonly column: number; readonly row: number };
  readonly neighbours: readonly string[];
  /** What wishes can meet: `coast mountain reindeer university …`. */
  readonly attributes: readonly string[];
  readonly midnightSunDays: number;
  readonly localities: readonly {
    readonly name: string;
    readonly population: number;
    readonly lat: number;
    readonly lon: number;
  }[];
  /** Occupations in short supply, as ISCO-08 groups of two to four digits; `local` where the kommun itself asks, else county-wide. */
  readonly shortages: readonly {
    readonly isco: string;
    readonly en: string;
    readonly sv: string;
    readonly local: boolean;
  }[];
}

/** A named place and the kommuner it lies in. `common` marks a name that is also an ordinary word. */
export interface PlaceFacts {
  readonly name: string;
  readonly kind: string;
  readonly variants: readonly string[];
  readonly kommuner: readonly string[];
  readonly common: boolean;
}

/** The 14, by code. */
export const kommuner: readonly KommunFacts[] = kommunFacts;

const byCode = new Map(kommuner.map((k) => [k.code, k]));
const byForm = new Map(kommuner.flatMap((k) => formsOf(k).map((form) => [form, k] as const)));

export function kommunByCode(code: string): KommunFacts | undefined {
  return byCode.get(code);
}

/** A kommun by code, slug, or any of its names: case, diacritics, "kommun", genitive and other languages do not matter. */
export function findKommun(nameOrCode: string): KommunFacts | undefined {
  const form = foldText(nameOrCode);
  return (
    byCode.get(form) ?? byForm.get(form) ?? byForm.get(form.replace(/s? (kommun|stad|municipality|kunta|gielda)$/, ''))
  );
}

/** As findKommun, for what a user typed. @throws NorrutError `unknown-kommun` with the 14 choices */
export function requireKommun(nameOrCode: string): KommunFacts {
  const found = findKommun(nameOrCode);
  if (found === undefined)
    throw new NorrutError('unknown-kommun', 'no kommun of Norrbotten has this name or code', {
      where: nameOrCode.slice(0, 60),
      hint: `one of: ${kommuner.map((k) => `${k.name} (${k.code})`).join(', ')}`,
    });
  return found;
}

function formsOf(kommun: KommunFacts): string[] {
  const names = [kommun.name, kommun.slug, ...kommun.names.map((n) => n.name), ...kommun.spellings];
  return [...new Set(names.flatMap((name) => [foldText(name), foldText(twoLetterForm(name))]))];
}

/** The German and Danish habit: å → aa, ä → ae, ö → oe. */
function twoLetterForm(name: string): string {
  return name.replace(
    /[åäöÅÄÖ]/g,
    (letter) => ({ å: 'aa', ä: 'ae', ö: 'oe', Å: 'aa', Ä: 'ae', Ö: 'oe' })[letter] ?? letter,
  );
}
