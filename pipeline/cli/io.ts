import { NorrutError } from '../lib/errors.js';

/** What a command gets from the outside world, and the only way it speaks. */
export interface Io {
  /** Absolute path of the workspace (`-C`, else the current folder). */
  readonly workspace: string;
  /** One JSON document on stdout instead of text. */
  readonly json: boolean;
  readonly progress: boolean;
  readonly color: boolean;
  readonly signal: AbortSignal;
  /** Lines for people, on stdout; silent with `--json`. */
  readonly print: (text: string) => void;
  /** The command's one result: printed as JSON with `--json`, else left to `print`. */
  readonly result: (value: unknown) => void;
  /** Messages, on stderr. */
  readonly note: (text: string) => void;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
}

/** Typed access to parsed options; names in camelCase as commander gives them. */
export class Options {
  readonly #values: Readonly<Record<string, unknown>>;
  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new NorrutError('bad-usage', `--${kebab(name)} is missing`, { hint: 'see --help' });
    return value;
  }

  list(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  }

  integer(name: string, least: number, most: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new NorrutError('bad-usage', `--${kebab(name)} must be a whole number from ${least} to ${most}`);
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export interface CommandModule {
  /** Do the command's work. @throws NorrutError for every expected failure */
  readonly run: (io: Io, args: readonly string[], options: Options) => Promise<void>;
}
