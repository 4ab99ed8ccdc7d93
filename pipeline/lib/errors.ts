/**
 * Every failure that a user can meet, with the exit code of the CLI contract.
 * Only `cli/` turns a code into a process exit.
 */
export const exitCodes = {
  bug: 1,
  'bad-usage': 2,
  'bad-config': 2,
  'no-workspace': 2,
  'unknown-person': 2,
  'unknown-kommun': 2,
  'disk-full': 2,
  'disk-broken': 2,
  'not-writable': 2,
  'input-missing': 3,
  'input-unreadable': 3,
  'input-refused': 3,
  'input-changed': 3,
  'too-many-rejects': 3,
  'truncated-stream': 3,
  'run-damaged': 3,
  'no-run': 3,
  'model-missing': 4,
  'model-corrupt': 4,
  'model-unfit-cpu': 4,
  'worker-died': 4,
  refused: 5,
  'too-little-data': 5,
  locked: 6,
  interrupted: 130,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof exitCodes;

export interface ErrorDetails {
  /** What the user can do about it, one sentence. */
  readonly hint?: string;
  /** File, line, option or config path; never a value from a row. */
  readonly where?: string;
  readonly cause?: unknown;
}

/** An expected failure. `message` says what was wrong and what came instead; it never quotes a person's data. */
export class NorrutError extends Error {
  override readonly name = 'NorrutError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly where: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.where = details.where;
  }

  get exitCode(): number {
    return exitCodes[this.code];
  }
}

/** The errno of a Node system error, or undefined. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
