import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../pipeline/config/config.js';
import { verifyRun } from '../../pipeline/run/verify-run.js';
import type { Stage } from '../../pipeline/stages/stage.js';
import { flow, flowYaml, night, workspaceWith } from '../helpers/two-stages.js';

test('a second night with nothing new reuses every stage and gives the same manifest', async () => {
  const workspace = await workspaceWith('A');
  const first = await night(workspace);
  const second = await night(workspace);
  expect(first.events).toEqual(['ingest ran', 'export ran']);
  expect(second.events).toEqual(['ingest reused', 'export reused']);
  expect(second.manifest).toEqual(first.manifest);
});

test('a stage that is reused says again what it had to say', async () => {
  const workspace = await workspaceWith('A');
  const [ingest, exported] = flow();
  const warning: Stage = {
    ...ingest!,
    run: async (context) => {
      context.warn('3 rows are odd');
      await ingest!.run(context);
    },
  };
  for (const how of ['ran', 'reused']) {
    const { events, warnings } = await night(workspace, [warning, exported!]);
    expect(events[0]).toBe(`ingest ${how}`);
    expect(warnings).toEqual(['ingest: 3 rows are odd']);
  }
});

test('a stage whose input bytes did not change is reused although the stage before ran', async () => {
  const workspace = await workspaceWith('A');
  await night(workspace);
  await writeFile(join(workspace, 'inbox/a.csv'), 'a');
  expect((await night(workspace)).events).toEqual(['ingest ran', 'export reused']);
});

test('sections come from the publishing stage, files with _ stay inside, and verify agrees', async () => {
  const workspace = await workspaceWith('A');
  const { manifest } = await night(workspace);
  expect(manifest['counts']).toEqual({ rows: 1 });
  expect(Object.keys(manifest.outputs)).toEqual(['copy.txt']);
  expect(await verifyRun(join(workspace, 'out/latest'))).toMatchObject({ files: 1, damage: [] });
});

test('verify names a changed, a missing and a foreign file, and the next run mends them', async () => {
  const workspace = await workspaceWith('A');
  await night(workspace);
  await writeFile(join(workspace, 'out/latest/copy.txt'), 'x');
  await writeFile(join(workspace, 'out/latest/new.txt'), 'x');
  expect((await verifyRun(join(workspace, 'out/latest'))).damage).toEqual([
    { path: 'copy.txt', what: 'changed' },
    { path: 'new.txt', what: 'not in the manifest' },
  ]);
  await night(workspace);
  expect((await verifyRun(join(workspace, 'out/latest'))).damage).toEqual([]);
});

test('a stage output with a shortened file is computed again', async () => {
  const workspace = await workspaceWith('A');
  const { events } = await night(workspace);
  expect(events).toHaveLength(2);
  const [folder] = (await readdir(join(workspace, '.norrut/stages'))).filter((name) => name.startsWith('ingest'));
  await truncate(join(workspace, '.norrut/stages', folder!, 'text.txt'), 0);
  expect((await night(workspace)).events).toEqual(['ingest ran', 'export reused']);
});

test('a failing stage leaves the published run as it was', async () => {
  const workspace = await workspaceWith('A');
  const { manifest } = await night(workspace);
  await writeFile(join(workspace, 'inbox/a.csv'), 'B');
  const [ingest, exported] = flow();
  const broken: Stage = { ...exported!, run: () => Promise.reject(new Error('stopped')) };
  await expect(night(workspace, [ingest!, broken])).rejects.toThrow('stopped');
  expect(JSON.parse(await readFile(join(workspace, 'out/latest/manifest.json'), 'utf8'))).toEqual(manifest);
  expect((await verifyRun(join(workspace, 'out/latest'))).damage).toEqual([]);
});

test('a source that changes while it is read stops the run', async () => {
  const workspace = await workspaceWith('A');
  const [ingest, exported] = flow();
  const touching: Stage = {
    ...ingest!,
    run: async (context) => {
      await ingest!.run(context);
      await writeFile(join(workspace, 'inbox/a.csv'), 'B');
    },
  };
  await expect(night(workspace, [touching, exported!])).rejects.toMatchObject({ code: 'input-changed', exitCode: 3 });
});

test('a workspace of a newer format is refused', async () => {
  const workspace = await workspaceWith('A');
  await mkdir(join(workspace, '.norrut'));
  await writeFile(join(workspace, '.norrut/format'), '99\n');
  await expect(night(workspace)).rejects.toMatchObject({ code: 'bad-config' });
});

test('the config that the flow runs on is frozen', () => {
  const config = parseConfig(flowYaml);
  expect(() => Object.assign(config.allocation, { floor: 9 })).toThrow(TypeError);
});

test('a run says of each stage that ran what differs from the newest run', async () => {
  const workspace = await workspaceWith('A');
  expect((await night(workspace)).why).toEqual(['no run was published before', 'no run was published before']);
  expect((await night(workspace)).why).toEqual(Array(2).fill('same inputs, settings and code'));
  await writeFile(join(workspace, 'inbox/a.csv'), 'B');
  expect((await night(workspace)).why).toEqual(['changed: settings', 'changed: ingest/text.txt']);
  const [ingest, exported] = flow();
  const { why } = await night(workspace, [ingest!, { ...exported!, version: 2 }]);
  expect(why).toEqual(['same inputs, settings and code', 'changed: code']);
});

test('a run over more than the disk can take is refused before it reads anything', async () => {
  const workspace = await workspaceWith('A');
  const [ingest, exported] = flow();
  const vast: Stage = { ...ingest!, inputBytes: async () => 1e15, run: () => Promise.reject(new Error('it read')) };
  await expect(night(workspace, [vast, exported!])).rejects.toMatchObject({ code: 'disk-full', exitCode: 2 });
});
