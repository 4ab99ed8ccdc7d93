import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asOfTonight } from '../../pipeline/run/as-of.js';
import { tempDir } from '../helpers/temp-dir.js';

const newest = '2026-11-24T03:00:00Z';

async function publishedWorkspace(): Promise<string> {
  const workspace = await tempDir();
  await mkdir(join(workspace, 'out/latest'), { recursive: true });
  const manifest = { format: 1, run_id: 'r', as_of: newest, outputs: {} };
  await writeFile(join(workspace, 'out/latest/manifest.json'), JSON.stringify(manifest));
  return workspace;
}

const cases: ReadonlyArray<
  readonly [given: string | undefined, now: string, asOf: string, warns: string | undefined, why: string]
> = [
  [undefined, '2026-11-25T03:00:00Z', '2026-11-25T03:00:00Z', undefined, 'the clock serves'],
  [undefined, '1970-01-01T00:00:09Z', newest, 'the clock says', 'a clock that fell back would undo withdrawals'],
  [
    '2026-12-01T00:00:00Z',
    '2026-11-25T03:00:00Z',
    '2026-12-01T00:00:00Z',
    undefined,
    'whoever says an instant gets it',
  ],
  [
    '2026-11-01T00:00:00Z',
    '2026-11-25T03:00:00Z',
    '2026-11-01T00:00:00Z',
    'do not count',
    'also an early one, with a warning',
  ],
];
for (const [given, now, asOf, warns, why] of cases)
  test(`--as-of ${given ?? 'left out'} at ${now}: ${why}`, async () => {
    const night = await asOfTonight(await publishedWorkspace(), given, now);
    expect(night.asOf).toBe(asOf);
    if (warns === undefined) expect(night.warning).toBeUndefined();
    else expect(night.warning).toContain(warns);
  });

test('where nothing was published any clock serves', async () => {
  expect(await asOfTonight(await tempDir(), undefined, '1970-01-01T00:00:09Z')).toEqual({
    asOf: '1970-01-01T00:00:09Z',
  });
});
