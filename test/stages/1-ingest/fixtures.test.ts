import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ingestFile } from '../../../pipeline/stages/1-ingest/ingest-file.js';

/**
 * Every folder of test/fixtures/ingest is a case: one file as it comes out of a tool or a person's hands, perhaps a
 * map.yaml, and expected.json (fields that are not null; rejects as line and reason). Adding a folder adds a test.
 * ACCEPT=1 writes expected.json anew; the diff is reviewed against the rules before it is committed.
 */
const folder = new URL('../../fixtures/ingest/', import.meta.url).pathname;

for (const kind of readdirSync(folder).sort())
  test(`${kind} reads as expected`, async () => {
    const found = await readCase(join(folder, kind));
    const path = join(folder, kind, 'expected.json');
    if (process.env['ACCEPT'] === '1' || !existsSync(path)) {
      expect(process.env['CI']).toBeUndefined();
      writeFileSync(path, `${JSON.stringify(found, null, 1)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
    expect(found.read).toBe(found.contacts.length + found.rejects.length);
  });

async function readCase(dir: string) {
  const input = readdirSync(dir).find((name) => !['map.yaml', 'expected.json', 'README'].includes(name))!;
  const mapPath = join(dir, 'map.yaml');
  const map = existsSync(mapPath)
    ? (parse(readFileSync(mapPath, 'utf8')) as Record<string, string | string[]>)
    : undefined;
  const scratch = mkdtempSync(join(tmpdir(), 'norrut-test-'));
  try {
    const [out, rejects] = [join(scratch, 'out.jsonl'), join(scratch, 'rejects.csv')];
    const { preset, read } = await ingestFile(join(dir, input), { shown: input, map, out, rejects });
    return { preset, read, contacts: contactsIn(out), rejects: rejectsIn(rejects) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function contactsIn(path: string): object[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      Object.fromEntries(Object.entries(JSON.parse(line) as object).filter(([, value]) => value !== null)),
    );
}

function rejectsIn(path: string): string[] {
  return readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',').slice(-3).join(',').replace(',,', ' '));
}
