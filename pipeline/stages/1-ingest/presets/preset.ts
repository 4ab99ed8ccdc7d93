import type { Field } from '../header/fields.js';

/** A known export. Headers are given as `headerWords` makes them: lower case, words of letters and digits. */
export interface Preset {
  readonly name: string;
  /** As `norrut check` calls it. */
  readonly title: string;
  /** Whether a row of header words is this export's header. */
  readonly recognises: (header: HeaderSet) => boolean;
  /** Fields by header, in order of preference, before the common headers. */
  readonly fields: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Whether common headers count beside `fields`; a field listed here takes only what `fields` names. */
  readonly only?: readonly Field[];
  /** Headers that are free texts. */
  readonly texts?: readonly string[];
  /** Fixed columns that are neither fields nor texts. */
  readonly ignored?: readonly (string | RegExp)[];
  /** `all`: a form, every other question is a text. `marked`: only headers that end in a question mark. */
  readonly questions: 'all' | 'marked';
  /** Times without a zone are UTC. */
  readonly utc?: boolean;
  /** Dates whose order nothing settles are month first. */
  readonly american?: boolean;
  /** A second header row with labels of sub-columns. */
  readonly labelRow?: boolean;
  /** What a row of a true export looks like: one of these columns is filled as told. */
  readonly backedBy: ReadonlyArray<readonly [header: string, pattern: RegExp]>;
  /** Columns that say that somebody must not be mailed any more; never the other way round. */
  readonly withdrawals?: ReadonlyArray<{ readonly header: string; readonly when: RegExp; readonly at?: string }>;
  /** Fields by position where no header is known: tools whose labels are in the account's language. */
  readonly positions?: readonly Field[];
  /** What a value may open with and is not part of it. */
  readonly prefixes?: RegExp;
}

/** The words of every header cell. */
export class HeaderSet {
  readonly words: readonly string[];
  readonly #set: ReadonlySet<string>;

  constructor(words: readonly string[]) {
    this.words = words;
    this.#set = new Set(words);
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#set.has(name));
  }

  hasAny(...names: readonly string[]): boolean {
    return names.some((name) => this.#set.has(name));
  }

  count(...names: readonly string[]): number {
    return names.filter((name) => this.#set.has(name)).length;
  }
}
