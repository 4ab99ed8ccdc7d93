#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { NorrutError } from '../lib/errors.js';
import { packageVersion } from '../lib/package-root.js';
import { layoutOf } from '../run/workspace.js';
import { type CommandSpec, commands } from './commands.js';
import { finishErasure } from './finish-erasure.js';
import { type Io, Options } from './io.js';
import { printError, reportError } from './report-error.js';

process.umask(0o077); // rows are people: whatever is written is for its owner only
const controller = new AbortController();
let workspace = resolve('.');
await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<void> {
  stopOnSignals();
  const program = buildProgram();
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    const json = argv.includes('--json');
    if (!(error instanceof CommanderError)) process.exitCode = reportError(error, { json, color: wantsColor(argv) });
    else if (error.exitCode !== 0) {
      process.exitCode = 2;
      if (json) printError(usageError(error)); // the parser has said it on stderr
    }
  }
}

function usageError({ code, message }: CommanderError): NorrutError {
  const said = code === 'commander.help' ? 'no command given' : message.replace(/^error: /, '');
  return new NorrutError('bad-usage', said, { hint: 'see --help' });
}

function buildProgram(): Command {
  const program = new Command('norrut')
    .description('Finds, in a visitor board’s contact data, the people who would thrive as residents of Norrbotten.')
    .version(packageVersion())
    .option('-C <dir>', 'the workspace (default: the current folder)')
    .option('--json', 'one JSON document on stdout')
    .option('--no-progress', 'no progress on stderr')
    .option('--no-color', 'no colour (also: NO_COLOR)')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'norrut: ')) })
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 our bug, 2 usage or configuration, 3 input refused, 4 model, 5 policy, 6 busy, 130 interrupted',
    );
  for (const spec of commands) addCommand(program, spec);
  return program;
}

function addCommand(program: Command, spec: CommandSpec): void {
  const command = program.command(`${spec.name}${spec.args ? ` ${spec.args}` : ''}`).description(spec.summary);
  command.exitOverride().copyInheritedSettings(program);
  for (const [flags, help] of spec.options ?? []) command.option(flags, help);
  if (spec.details) command.addHelpText('after', `\n${spec.details}`);
  command.action(async (...parsed: unknown[]) => {
    const args = parsed
      .slice(0, -2)
      .flat()
      .filter((arg) => arg !== undefined)
      .map(String);
    const global = program.opts<{ C?: string; json?: boolean; progress: boolean; color: boolean }>();
    workspace = resolve(global.C ?? '.');
    const io = makeIo(global);
    await finishErasure(io);
    const { run } = await spec.load();
    await run(io, args, new Options(command.opts()));
  });
}

function makeIo(global: { C?: string; json?: boolean; progress: boolean; color: boolean }): Io {
  const json = global.json === true;
  return {
    workspace,
    json,
    progress: global.progress,
    color: wantsColor(global.color ? [] : ['--no-color']),
    signal: controller.signal,
    print: (text) => void (json || process.stdout.write(`${text}\n`)),
    result: (value) => void (json && process.stdout.write(`${JSON.stringify(value, bigintAsNumber, 2)}\n`)),
    note: (text) => void process.stderr.write(`${text}\n`),
    stdin: process.stdin,
    stdout: process.stdout,
  };
}

function bigintAsNumber(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

function wantsColor(argv: readonly string[]): boolean {
  return process.stderr.isTTY === true && !process.env['NO_COLOR'] && !argv.includes('--no-color');
}

/** Every state change is atomic and children end with their parent, so stopping at once is safe. */
function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      controller.abort(new NorrutError('interrupted', 'interrupted'));
      const published = existsSync(layoutOf(workspace).latest);
      const state = published ? 'the last published run is untouched' : 'nothing was published';
      process.stderr.write(`\nnorrut: interrupted; ${state}\n`);
      process.exit(130);
    });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}
