import { foldText } from '../../../lib/fold-text.js';
import { findOccupations } from '../find-occupations.js';
import { type Need, needs } from './needs.js';
import { type NeedWords, needWords } from './words/index.js';

/** What one language needs to read a sentence: is something asked or wished for, and about what. */
interface Reader {
  readonly asks: RegExp;
  readonly seeks: RegExp;
  readonly topics: ReadonlyArray<readonly [need: Need, mentioned: RegExp, settled: RegExp | undefined]>;
}

/**
 * What a sentence asks about, in the order of `needs`. A topic that is merely mentioned ("I have worked as a carpenter")
 * is no need: the sentence must also ask, look for, wish or worry. Some words do both at once ("rental flat wanted").
 * Pure and local: words by language, no model. Where the language is not known, all languages are tried.
 */
export function needsOf(sentence: string, language: string | null): readonly Need[] {
  // an elided article is a word of its own: l’école
  const text = foldText(sentence.replace(/['’]/g, ' '));
  const found = new Set<Need>();
  for (const reader of readersFor(language)) {
    const asked = askedPart(text, sentence, reader);
    for (const [need, mentioned, settled] of reader.topics)
      if ((asked !== undefined && mentioned.test(asked)) || settled?.test(text)) found.add(need);
    if (asked !== undefined && reader.seeks.test(text) && findOccupations(sentence, language).length > 0)
      found.add('work');
    // "my wife" alone is no question about her work
    const settled = reader.topics.find(([need]) => need === 'partner_job')?.[2];
    if (found.has('partner_job') && !found.has('work') && !settled?.test(text)) found.delete('partner_job');
  }
  // work at a distance asks for a line, and work for somebody else is not the writer's own
  if (found.has('partner_job') || found.has('connectivity')) found.delete('work');
  return found.size === 0 ? none : needs.filter((need) => found.has(need));
}

/**
 * The part of a sentence that asks: from the first sign of a question on, if a topic stands there ("he has a job, and I wonder:
 * is there a team"), else all of it ("a house by the lake, is there one?"). Undefined where nothing is asked.
 */
function askedPart(text: string, sentence: string, reader: Reader): string | undefined {
  const sign = reader.asks.exec(text);
  if (sign === null) return sentence.includes('?') ? text : undefined;
  const rest = text.slice(sign.index);
  return reader.topics.some(([, mentioned]) => mentioned.test(rest)) ? rest : text;
}

const none: readonly Need[] = [];
const readers = new Map<string, Reader>();

function readersFor(language: string | null): readonly Reader[] {
  const names = language !== null && language in needWords ? [language] : Object.keys(needWords);
  return names.map((name) => {
    let reader = readers.get(name);
    if (reader === undefined) {
      reader = readerOf(needWords[name]!);
      readers.set(name, reader);
    }
    return reader;
  });
}

function readerOf(words: NeedWords): Reader {
  return {
    asks: pattern(words.asks),
    seeks: pattern(words.seeks),
    topics: needs.map((need) => {
      const [mentioned, settled] = words[need].split(' ! ');
      return [need, pattern(mentioned!), settled === undefined ? undefined : pattern(settled)];
    }),
  };
}

/** `hyresratt*, *kurs, language course` → one expression; `*` stands for the rest of a word. Nothing backtracks over a word. */
function pattern(list: string): RegExp {
  const words = list
    .split(',')
    .map((word) => foldText(word))
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');
}
