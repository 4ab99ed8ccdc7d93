import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Unzip } from 'fflate';
import { expect, test } from 'vitest';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';

async function namesIn(zip: string): Promise<string[]> {
  const names: string[] = [];
  const unzip = new Unzip((file) => names.push(file.name));
  for await (const chunk of createReadStream(zip)) unzip.push(chunk as Uint8Array);
  return names;
}

test('the archive holds the worker, the model and the packages that they need, and no optional ones', async () => {
  const zip = join(await tempDir(), 'norrut.zip');
  const { exitCode, stderr } = await norrut(['pack', '-o', zip]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const names = await namesIn(zip);
  for (const part of [
    'package.json',
    'dist/pipeline/cli/worker.js',
    'models/encoder/encoder.weights',
    'models/weights/norrut-1.json',
  ])
    expect(names).toContain(part);
  for (const needed of ['onnxruntime-node', 'apache-arrow', 'eld', 'personnummer'])
    expect(
      names.some((name) => name.startsWith(`node_modules/${needed}/`)),
      needed,
    ).toBe(true);
  expect(
    names.filter((name) => /huggingface\/transformers|darwin|win32|duckdb|linkedom|read-excel/.test(name)),
  ).toEqual([]);
  expect((await stat(zip)).size).toBeGreaterThan(40_000_000);
});
