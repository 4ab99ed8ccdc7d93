import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { readSplit } from '../../scripts/value-eval/read-split.js';
import { taskF1 } from '../../scripts/value-eval/task-f1.js';
import { values } from '../../scripts/value-eval/values.js';
import { tempDir } from '../helpers/temp-dir.js';

const fixture = join(packageRoot(), 'test/fixtures/value-eval');

/** A row with a 1 for each of these values. */
const row = (...ones: readonly number[]) => values.map((_, v) => (ones.includes(v) ? 1 : 0));

test('the measure on a case worked out by hand', () => {
  const real = [row(0, 1), row(0), row(0), row(1), row(2)];
  const said = [row(0), row(0, 3), row(1), row(1), row(0)];
  // value 0: 3 real, 3 said, 2 right: P 2/3, R 2/3; value 1: 2 real, 2 said, 1 right: 1/2, 1/2;
  // value 2: 1 real, none said: 0, 0; value 3: said but never real: left out
  const { precision, recall, f1, values: each } = taskF1(said, real);
  expect(precision).toBeCloseTo((2 / 3 + 1 / 2 + 0) / 3, 12);
  expect(recall).toBeCloseTo((2 / 3 + 1 / 2 + 0) / 3, 12);
  expect(f1).toBeCloseTo(7 / 18, 12);
  expect(Object.keys(each)).toEqual([values[0], values[1], values[2]]);
  expect(each[values[2]]).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test('the F1 of the means is not the mean of the F1s: always yes has its precision and full recall', () => {
  const real = [row(0), row(0), row(0), row(1)];
  const { precision, recall, f1 } = taskF1(
    real.map(() => row(0, 1)),
    real,
  );
  expect([precision, recall]).toEqual([0.5, 1]);
  expect(f1).toBeCloseTo(2 / 3, 12); // the mean of the F1s would be (6/7 + 2/5) / 2 = 0.629
});

const rows = fc.array(fc.tuple(fc.subarray([0, 1, 2, 3]), fc.subarray([0, 1, 2, 3])), { minLength: 1, maxLength: 30 });

test('the measure is never below the mean of the F1s, and 1 where everything is right', () =>
  fc.assert(
    fc.property(rows, (pairs) => {
      const real = pairs.map(([ones]) => row(...ones));
      const said = pairs.map(([, ones]) => row(...ones));
      fc.pre(real.some((labels) => labels.includes(1)));
      const { f1, values: each } = taskF1(said, real);
      const own = Object.values(each);
      expect(f1 + 1e-12).toBeGreaterThanOrEqual(own.reduce((sum, figures) => sum + figures.f1, 0) / own.length);
      expect(taskF1(real, real).f1).toBe(1);
    }),
  ));

test('arguments and labels are joined by id, whatever their order', async () => {
  const read = await readSplit(fixture, 'training');
  expect(read).toHaveLength(16);
  expect(read[0]).toEqual({
    id: 'A0001',
    text: 'the spring below it feeds the trout stream, and the dust is killing the moss (in favor of: We should close the old quarry)',
    labels: row(values.indexOf('Universalism: nature')),
  });
});

test('the script embeds, fits and prints the same document twice', async () => {
  const once = async () =>
    (await promisify(execFile)(process.execPath, [join(packageRoot(), 'dist/scripts/value-eval/main.js'), fixture]))
      .stdout;
  const text = await once();
  const report = JSON.parse(text) as { arguments: object; test: { f1: number; values: object } };
  expect(report.arguments).toEqual({ training: 16, validation: 8, test: 8 });
  expect(Object.keys(report.test.values)).toHaveLength(4);
  expect(report.test.f1).toBeGreaterThan(0.5); // four plain topics: chance would give 0.4
  expect(await once()).toBe(text);
});

test('a missing file and an argument without labels are named', async () => {
  await expect(readSplit(await tempDir(), 'test')).rejects.toMatchObject({ code: 'input-missing' });
  const folder = await tempDir();
  await cp(fixture, folder, { recursive: true });
  const file = join(folder, 'labels-test.tsv');
  await writeFile(file, (await readFile(file, 'utf8')).split('\n').slice(0, 3).join('\n'));
  await expect(readSplit(folder, 'test')).rejects.toMatchObject({ code: 'input-refused', where: 'labels-test.tsv' });
});
