import { findOccupations } from '../find-occupations.js';
import { type Need, needs } from './needs.js';
import { type FoldedSentence, foldedSentence, Phrases } from './phrases.js';
import { findsSomething, visits } from './words/across.js';
import { type NeedWords, needWords } from './words/index.js';

/** What one language needs to read a sentence: is something asked or wished for, and about what. */
interface Reader {
  readonly asks: Phrases;
  readonly seeks: Phrases;
  readonly topics: ReadonlyArray<readonly [need: Need, mentioned: Phrases, settled: Phrases | undefined]>;
}

/**
 * What a sentence asks about, in the order of `needs`. A topic that is merely mentioned ("I have worked as a carpenter")
 * is no need: the sentence must also ask, look for, wish or worry. Some words do both at once ("rental flat wanted").
 * Pure and local: words by language, no model. Where the language is not known, all languages are tried.
 */
export function needsOf(sentence: string, language: string | null): readonly Need[] {
  // an elided article is a word of its own: l’école
  const folded = foldedSentence(sentence.replace(/['’]/g, ' '));
  const found = new Set<Need>();
  for (const reader of readersFor(language)) {
    const asked = askedFrom(folded, reader);
    for (const [need, mentioned, settled] of reader.topics)
      if ((asked !== undefined && mentioned.isIn(folded, asked)) || settled?.isIn(folded)) found.add(need);
    const worksAs = () => findOccupations(sentence, language).length > 0;
    if (asked !== undefined && reader.seeks.isIn(folded) && worksAs()) found.add('work');
    // "my wife" alone is no question about her work: it takes work, her occupation, or something to be found
    const settled = reader.topics.find(([need]) => need === 'partner_job')?.[2];
    const aboutWork = () => found.has('work') || settled?.isIn(folded) || something.isIn(folded) || worksAs();
    if (found.has('partner_job') && !aboutWork()) found.delete('partner_job');
  }
  if (found.size > 0 && visit.isIn(folded)) for (const need of visitorsNeeds) found.delete(need);
  // work at a distance asks for a line, and work for somebody else is not the writer's own
  if (found.has('partner_job') || found.has('connectivity')) found.delete('work');
  return found.size === 0 ? none : needs.filter((need) => found.has(need));
}

/**
 * Where the part of a sentence starts that asks: at the first sign of a question, if a topic stands behind it ("he has a job, and
 * I wonder: is there a team"), else at its beginning ("a house by the lake, is there one?"). Undefined where nothing is asked.
 */
function askedFrom(sentence: FoldedSentence, { asks, topics }: Reader): number | undefined {
  const sign = asks.indexIn(sentence);
  if (sign < 0) return sentence.text.includes('?') ? 0 : undefined;
  return topics.some(([, mentioned]) => mentioned.isIn(sentence, sign)) ? sign : 0;
}

const something = new Phrases(findsSomething);
const visit = new Phrases(visits);
const visitorsNeeds = ['transport', 'leisure', 'health_care', 'permits', 'housing'] as const;
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
    asks: new Phrases(words.asks),
    seeks: new Phrases(words.seeks),
    topics: needs.map((need) => {
      const [mentioned, settled] = words[need].split(' ! ');
      return [need, new Phrases(mentioned!), settled === undefined ? undefined : new Phrases(settled)];
    }),
  };
}
