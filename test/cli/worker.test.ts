import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { streamColumns } from '../../pipeline/stages/6-score/score-stream.js';
import { norrutBytes } from '../helpers/norrut-bytes.js';

async function input(): Promise<Uint8Array> {
  const lines = (await readFile(join(packageRoot(), 'data-samples/corpus/dev.jsonl'), 'utf8')).split('\n').slice(0, 4);
  const rows = lines.map((line) => JSON.parse(line) as { id: string; text: string });
  return tableToIPC(
    tableFromArrays({ id: [...rows.map(({ id }) => id), 'empty'], text: [...rows.map(({ text }) => text), ''] }),
    'stream',
  );
}

test('the worker answers row for row, with nothing but Arrow on stdout', async () => {
  const { exitCode, stdout, stderr } = await norrutBytes(['worker'], await input());
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const table = tableFromIPC(stdout);
  expect(table.schema.fields.map(({ name }) => name)).toEqual([...streamColumns]);
  expect([...table.getChild('status')!]).toEqual(['scored', 'scored', 'scored', 'scored', 'no_text']);
});

test('a stream cut before its end marker is refused', async () => {
  const whole = await input();
  const { exitCode, stderr } = await norrutBytes(['worker'], whole.subarray(0, whole.length - 8));
  expect(exitCode).toBe(3);
  expect(stderr).toContain('end-of-stream marker');
});

test('a schema without id and text is refused', async () => {
  const { exitCode } = await norrutBytes(['worker'], tableToIPC(tableFromArrays({ other: ['a'] }), 'stream'));
  expect(exitCode).toBe(3);
});
