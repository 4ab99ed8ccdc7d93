import { headerWords } from '../header/fold-header.js';
import type { Column } from '../header/mapping.js';
import { normalizeTime, plainTimes } from '../values/time.js';
import type { SettledMapping } from './profile.js';

/** Reads from a contacts export who must not be mailed any more. Nothing in such a file is ever read as a consent. */
export class Withdrawals {
  readonly #tests: ReadonlyArray<{ readonly index: number; readonly when: RegExp; readonly at: number | null }>;
  /** Everybody in the file left. */
  readonly wholeFile: boolean;
  readonly #utc: boolean;

  constructor({ preset, ignored, unmapped, fields, texts }: SettledMapping, path: string) {
    const columns: readonly Column[] = [
      ...ignored,
      ...unmapped,
      ...[...fields.values()].flat(),
      ...texts.flatMap((t) => t.columns),
    ];
    const find = (name: string | undefined) => columns.find(({ header }) => headerWords(header) === name)?.index;
    this.#tests = (preset.withdrawals ?? []).flatMap(({ header, when, at }) => {
      const index = find(header);
      return index === undefined ? [] : [{ index, when, at: find(at) ?? null }];
    });
    this.wholeFile = preset.name === 'mailchimp' && /(^|\/)(unsubscribed|cleaned)[_-][^/]*$/i.test(path);
    this.#utc = preset.utc === true;
  }

  /** The columns that decide. */
  get columns(): readonly number[] {
    return this.#tests.map(({ index }) => index);
  }

  /** When the person of a row left (null if the file does not say), or null if nothing says that they did. */
  of(cells: readonly (string | null)[]): { readonly at: string | null } | null {
    for (const { index, when, at } of this.#tests)
      if (when.test((cells[index] ?? '').trim()))
        return { at: at === null ? null : normalizeTime(cells[at] ?? null, { ...plainTimes, utc: this.#utc }) };
    return this.wholeFile ? { at: null } : null;
  }
}
