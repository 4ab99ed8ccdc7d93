import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readLabelledTexts } from '../../pipeline/learn/corpus.js';
import { auc, f1 } from '../../pipeline/learn/metrics.js';
import { drivers } from '../../pipeline/lib/drivers.js';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';

const file = fileURLToPath(new URL('../fixtures/score/plain-statements.jsonl', import.meta.url));

/**
 * Short texts that say their values outright ("we love nature and want to move"), which the labelled texts hardly do: no head
 * was fitted on them. Floors just below what the shipped weights reach; `nature` is where they fail (F1 .27).
 */
test('plain statements, which no head was fitted on, are ranked and read as well as the shipped weights do', async () => {
  const dir = await tempDir();
  const ended = await norrut(['score', file, '--text', 'text', '--id', 'id', '-o', 'out.csv'], { cwd: dir });
  expect(ended.exitCode).toBe(0);
  const rows: Record<string, string>[] = parse(await readFile(join(dir, 'out.csv')), { bom: true, columns: true });
  const texts = await readLabelledTexts(file);
  expect(rows.map((row) => row['id'])).toEqual(texts.map(({ id }) => id));
  expect(rows.filter((row) => row['status'] === 'scored')).toHaveLength(120);
  const shown = (column: string) => rows.map((row) => Number(row[column]));
  const fit = auc(
    shown('fit'),
    texts.map((text) => text.fit >= 2),
  );
  expect(fit).toBeGreaterThan(0.89);
  const macroF1 =
    drivers.reduce(
      (sum, driver) =>
        sum +
        f1(
          shown(driver),
          texts.map((text) => text[driver]),
          0.5,
        ),
      0,
    ) / drivers.length;
  expect(macroF1).toBeGreaterThan(0.73);
});
