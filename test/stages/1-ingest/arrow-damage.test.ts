import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NorrutError } from '../../../pipeline/lib/errors.js';
import { arrowTable } from '../../../pipeline/stages/1-ingest/columnar/arrow-table.js';

const folder = mkdtempSync(join(tmpdir(), 'norrut-arrow-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const values = [0x7fffffff, 0x00ffffff, 0xffffffff, 0x00010000];

for (const fixture of ['arrow-stream/people.bin', 'arrow-file/people.arrow'])
  test(`${fixture} with any word of it replaced is read or refused, and nothing else happens`, async () => {
    const bytes = readFileSync(new URL(`../../fixtures/ingest/${fixture}`, import.meta.url));
    const path = join(folder, 'damaged');
    const words = Math.floor(bytes.length / 4);
    let refused = 0;
    for (let word = 2; word < words; word++) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt32LE(values[word % values.length]!, 4 * word);
      writeFileSync(path, damaged);
      try {
        const table = await arrowTable(path, 'damaged');
        for await (const rows of table.rows()) expect(rows.length).toBeLessThanOrEqual(1024);
      } catch (error) {
        expect(error).toBeInstanceOf(NorrutError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(20);
  });
