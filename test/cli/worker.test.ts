import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import {
  Field,
  LargeUtf8,
  List,
  Table,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { expect, test } from 'vitest';
import { Options } from '../../pipeline/cli/io.js';
import { run } from '../../pipeline/cli/worker.js';
import type { NorrutError } from '../../pipeline/lib/errors.js';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { keyHex, keysOf } from '../../pipeline/stages/5-embed/cache/key.js';
import { decodeRecord } from '../../pipeline/stages/5-embed/cache/record.js';
import { readEncoderFacts } from '../../pipeline/stages/5-embed/encoder-facts.js';
import { bundledModelDir } from '../../pipeline/stages/5-embed/model-dir.js';
import { scoreColumns } from '../../pipeline/stages/6-score/columns.js';
import { program } from '../helpers/norrut.js';
import { norrutBytes } from '../helpers/norrut-bytes.js';
import { embedAll, hexOf } from '../stages/5-embed/helpers.js';

const columns = ['id', ...scoreColumns];

async function texts(count: number): Promise<{ readonly id: string; readonly text: string }[]> {
  const lines = (await readFile(join(packageRoot(), 'data-samples/corpus/dev.jsonl'), 'utf8')).split('\n');
  return lines.slice(0, count).map((line) => JSON.parse(line) as { id: string; text: string });
}

async function input(): Promise<Uint8Array> {
  const rows = await texts(4);
  const id = [...rows.map((row) => row.id), 'empty', null];
  const text = [...rows.map((row) => row.text), '', null];
  const columns = { id: vectorFromArray(id, new Utf8()), text: vectorFromArray(text, new LargeUtf8()) };
  return tableToIPC(new Table(columns), 'stream');
}

function keyed(keys: readonly string[], texts: readonly (readonly string[])[]): Uint8Array {
  const type = new List(new Field('element', new Utf8(), true));
  const columns = { key: vectorFromArray(keys, new Utf8()), sentences: vectorFromArray(texts, type) };
  return tableToIPC(new Table(columns), 'stream');
}

test('the worker answers row for row, nulls and large_string too, with nothing but Arrow on stdout', async () => {
  const { exitCode, stdout, stderr } = await norrutBytes(['worker', '--vectors'], await input());
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const table = tableFromIPC(stdout);
  expect(table.schema.fields.map(({ name }) => name)).toEqual([...columns, 'vector']);
  expect([...table.getChild('status')!]).toEqual(['scored', 'scored', 'scored', 'scored', 'no_text', 'no_text']);
  expect(table.getChild('id')!.get(5)).toBeNull();
  const vectors = Array.from(table.getChild('vector')!, (vector) => vector && [...vector]);
  expect(vectors.slice(4)).toEqual([null, null]);
  for (const vector of vectors.slice(0, 4)) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
});

test('without --vectors the same rows come without them; no batch in, no batch out', async () => {
  const { stdout } = await norrutBytes(['worker'], await input());
  const whole = tableFromIPC(stdout);
  expect(whole.schema.fields.map(({ name }) => name)).toEqual(columns);
  const none = tableToIPC(tableFromArrays({ id: ['a'], text: ['b'] }).slice(0, 0), 'stream');
  const empty = await norrutBytes(['worker'], none);
  expect({ exitCode: empty.exitCode, rows: tableFromIPC(empty.stdout).numRows }).toEqual({ exitCode: 0, rows: 0 });
});

test('a language column is the hint that the person gave', async () => {
  const text = ['Hej, snö!', 'Hej, snö!'];
  const stream = tableToIPC(tableFromArrays({ id: ['a', 'b'], text, language: ['sv', 'no'] }), 'stream');
  const { stdout } = await norrutBytes(['worker'], stream);
  expect([...tableFromIPC(stdout).getChild('language')!]).toEqual(['sv', 'no']);
});

test('records are those of the cache, by key', async () => {
  const { identity, dim } = await readEncoderFacts(bundledModelDir());
  const sentences = [['Vi vill bo nära skog.', 'Barnen åker skidor.'], ['We like the dark winter.']];
  const keys = keysOf(identity, sentences);
  const names = sentences.map((_, i) => keyHex(keys, i));
  const { stdout } = await norrutBytes(['worker', '--records'], keyed(names, sentences));
  const table = tableFromIPC(stdout);
  expect([...table.getChild('key')!]).toEqual(names);
  const local = await embedAll(sentences.map((list) => ({ sentences: list })));
  const got = Array.from(table.getChild('record')!, (record: Uint8Array) => decodeRecord(record.slice(), dim));
  expect(got.map((vectors) => `${hexOf(vectors.text)} ${hexOf(vectors.sentences)}`)).toEqual(local.hex);
});

/** The command in this process: what it writes, or the exit code and message that it would end with. */
async function worker(options: Readonly<Record<string, unknown>>, stdin: Uint8Array = new Uint8Array()) {
  const stdout = new PassThrough({ highWaterMark: 1 << 24 });
  const printed: string[] = [];
  const ended = await run(
    {
      workspace: '.',
      json: false,
      progress: false,
      color: false,
      signal: new AbortController().signal,
      print: (text) => void printed.push(text),
      result: () => undefined,
      note: () => undefined,
      stdin: Readable.from(stdin.length > 0 ? [stdin] : []),
      stdout,
    },
    [],
    new Options(options),
  ).then(
    () => ({ exitCode: 0, message: '' }),
    (error: NorrutError) => ({ exitCode: error.exitCode, message: error.message }),
  );
  return { ...ended, printed: printed.join('\n'), bytes: (stdout.read() as Buffer | null)?.length ?? 0 };
}

const plain = () => tableToIPC(tableFromArrays({ id: ['a'], text: ['En text om snö och skog.'] }), 'stream');
const cases: ReadonlyArray<readonly [string, Readonly<Record<string, unknown>>, () => Uint8Array, number, string]> = [
  ['a stream cut before its end marker', {}, () => plain().slice(0, -8), 3, 'end-of-stream'],
  ['a stream cut inside a message', {}, () => plain().slice(0, -40), 3, 'cut off'],
  ['no stream at all', {}, () => new Uint8Array(), 3, 'empty'],
  ['other columns', {}, () => tableToIPC(tableFromArrays({ other: ['a'] }), 'stream'), 3, 'no column “id”'],
  ['numbers for texts', {}, () => tableToIPC(tableFromArrays({ id: ['a'], text: [1] }), 'stream'), 3, 'type Float64'],
  ['no model', { model: 'nowhere' }, plain, 4, 'no encoder here'],
  ['another model', { expect: 'ab' }, plain, 4, 'another encoder'],
  ['texts keyed for another encoder', { records: true }, () => keyed(['00'], [['Snö.']]), 4, 'another encoder'],
];

test.each(cases)('%s is refused', async (_, options, stream, exitCode, message) => {
  const ended = await worker(options, stream());
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.message).toContain(message);
  expect(ended.message).not.toContain('skog');
});

test('the schema for Spark and the facts are told, and a worker that is as expected answers', async () => {
  const ddl = async (more: object) => (await worker({ schema: 'spark-ddl', ...more })).printed;
  const scores = await ddl({});
  expect(scores).toMatch(/^id STRING, language STRING, fit DOUBLE, .*, evidence STRING$/);
  expect(await ddl({ vectors: true })).toBe(`${scores}, vector ARRAY<FLOAT>`);
  expect(await ddl({ records: true })).toBe('key STRING, record BINARY');
  const { fingerprint } = JSON.parse((await worker({ facts: true })).printed) as { fingerprint: string };
  expect(await worker({ expect: fingerprint }, plain())).toMatchObject({ exitCode: 0, printed: '' });
});

test('a reader that goes away ends the worker without an error', async () => {
  const child = spawn(process.execPath, [program, 'worker']);
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => {
    stderr += data;
  });
  child.stdin.on('error', () => undefined);
  child.stdout.destroy();
  child.stdin.end(await input());
  const [exitCode] = (await once(child, 'close')) as [number];
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});
