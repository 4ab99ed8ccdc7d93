import { NorrutError } from '../lib/errors.js';
import { explainWriteError } from '../lib/files.js';

/** Print an error for people on stderr (and as the one JSON document with `--json`) and return the exit code. */
export function reportError(
  thrown: unknown,
  { json, color }: { readonly json: boolean; readonly color: boolean },
): number {
  const error = explainWriteError(thrown, 'workspace');
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  if (error instanceof NorrutError) {
    const where = error.where === undefined ? '' : ` (${error.where})`;
    process.stderr.write(`${paint(31, 'norrut:')} ${error.message}${where}\n`);
    if (error.hint !== undefined) process.stderr.write(`  ${paint(2, 'hint:')} ${error.hint}\n`);
    if (json) printError(error);
    return error.exitCode;
  }
  // A stack names code, not rows; the message of an unknown error might quote one, so it stays out.
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(
    `${paint(31, 'norrut:')} a bug in norrut: ${error instanceof Error ? error.name : 'unknown error'}\n`,
  );
  if (process.env['NORRUT_DEBUG'] && error instanceof Error) process.stderr.write(`  ${error.message}\n`);
  process.stderr.write(
    `${stack.slice(0, 8).join('\n')}\n  hint: NORRUT_DEBUG=1 shows the message, which may quote data\n`,
  );
  if (json) printError(new NorrutError('bug', 'a bug in norrut'));
  return 1;
}

/** The one JSON document of a command that failed. */
export function printError({ code, message, where, hint }: NorrutError): void {
  process.stdout.write(
    `${JSON.stringify({ error: { code, message, where: where ?? null, hint: hint ?? null } }, null, 2)}\n`,
  );
}
