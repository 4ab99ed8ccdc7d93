import type { Dice } from './dice.js';
import { names } from './names.js';

export type TextKind = 'survey' | 'email' | 'newsletter' | 'review' | 'expo_note' | 'chat' | 'oneliner';

/** A labelled text of `data-samples/corpus/train.jsonl`; the labels steer events and answers, and never reach a file. */
export interface CorpusText {
  readonly id: string;
  readonly lang: string;
  readonly kind: TextKind;
  readonly text: string;
  readonly move_intent: 0 | 1 | 2;
  readonly fit: 0 | 1 | 2 | 3;
  readonly kommun: readonly string[];
  readonly occupation: string | null;
  readonly tags: readonly string[];
}

export function parseCorpus(jsonl: string): CorpusText[] {
  return jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusText);
}

/** Hands out texts, each once, in a seeded order; two dozen that ask to be left alone come first, so that the board has some. */
export class TextPool {
  readonly #left: CorpusText[];

  constructor(texts: readonly CorpusText[], dice: Dice) {
    const shuffled = dice.shuffle(texts);
    const objecting = shuffled.filter((text) => text.tags.includes('objection')).slice(0, 24);
    this.#left = [...objecting, ...shuffled.filter((text) => !objecting.includes(text))];
  }

  take(fits: (text: CorpusText) => boolean): CorpusText | undefined {
    const at = this.#left.findIndex(fits);
    return at < 0 ? undefined : this.#left.splice(at, 1)[0];
  }
}

const selfIntroduction =
  /(?:jag heter|my name is|ich heiße|ik heet|nazywam się|mam na imię|nimeni on|mi chiamo|je m'appelle|me llamo|jmenuji se|jeg heter|jeg hedder)\s+(\p{Lu}\p{Ll}+)/iu;
const signature = /[\n/–]\s*(\p{Lu}\p{Ll}+)(?:\s+(\p{Lu}[\p{Ll}-]+))?(?:, [^\n]{2,30})?[.!)]*\s*$/u;
const knownFirst = new Set(Object.values(names).flatMap((list) => list.first));

/** The name that the writer signs with, so that the contact is called what the text says. */
export function signedName(text: string): { readonly first: string; readonly last?: string } | undefined {
  const introduced = selfIntroduction.exec(text)?.[1];
  const [, first, last] = signature.exec(text) ?? [];
  if (introduced !== undefined)
    return { first: introduced, ...(last !== undefined && first === introduced ? { last } : {}) };
  if (first === undefined) return undefined;
  if (last !== undefined && !/^(hälsn|greet|regards|grüß|groet)/i.test(last)) return { first, last };
  return knownFirst.has(first) ? { first } : undefined;
}
