import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../pipeline/config/config.js';
import { runNightly } from '../../pipeline/run/run.js';
import type { RunReporter } from '../../pipeline/run/run-stages.js';
import { verifyRun } from '../../pipeline/run/verify-run.js';
import type { Stage } from '../../pipeline/stages/stage.js';
import { tempDir } from '../helpers/temp-dir.js';

const yaml = 'sources: [{ name: a, kind: contacts, path: inbox/a.csv }]\n';

/** Two real stages over a real file: one that drops case, one that publishes what it got. */
function flow(): readonly Stage[] {
  const ingest: Stage = {
    name: 'ingest',
    version: 1,
    reads: [],
    writes: ['text.txt'],
    dependsOn: ({ workspace }) => readFile(join(workspace, 'inbox/a.csv'), 'utf8'),
    run: async ({ workspace, out }) =>
      writeFile(out('text.txt'), (await readFile(join(workspace, 'inbox/a.csv'), 'utf8')).toLowerCase()),
  };
  const exported: Stage = {
    name: 'export',
    version: 1,
    reads: ['ingest/text.txt'],
    writes: ['copy.txt'],
    publishes: true,
    dependsOn: () => null,
    run: async ({ in: table, out }) => {
      await writeFile(out('copy.txt'), await readFile(table('ingest/text.txt')));
      await writeFile(out('_manifest.json'), '{"counts":{"rows":1}}');
    },
  };
  return [ingest, exported];
}

async function workspaceWith(text: string): Promise<string> {
  const workspace = await tempDir();
  await mkdir(join(workspace, 'inbox'));
  await writeFile(join(workspace, 'norrut.yaml'), yaml);
  await writeFile(join(workspace, 'inbox/a.csv'), text);
  return workspace;
}

function recorder(): RunReporter & { readonly events: string[] } {
  const events: string[] = [];
  return {
    events,
    begin: () => {},
    progress: () => {},
    warn: () => {},
    end: (stage, how) => void events.push(`${stage} ${how}`),
  };
}

const night = async (workspace: string, stages = flow(), asOf = '2026-11-24T03:00:00Z') => {
  const reporter = recorder();
  const { manifest } = await runNightly({ workspace, stages, asOf, reporter, signal: new AbortController().signal });
  return { events: reporter.events, manifest };
};

test('a second night with nothing new reuses every stage and gives the same manifest', async () => {
  const workspace = await workspaceWith('A');
  const first = await night(workspace);
  const second = await night(workspace);
  expect(first.events).toEqual(['ingest ran', 'export ran']);
  expect(second.events).toEqual(['ingest reused', 'export reused']);
  expect(second.manifest).toEqual(first.manifest);
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
  const config = parseConfig(yaml);
  expect(() => Object.assign(config.allocation, { floor: 9 })).toThrow(TypeError);
});

test('a run over more than the disk can take is refused before it reads anything', async () => {
  const workspace = await workspaceWith('A');
  const [ingest, exported] = flow();
  const vast: Stage = { ...ingest!, inputBytes: async () => 1e15, run: () => Promise.reject(new Error('it read')) };
  await expect(night(workspace, [vast, exported!])).rejects.toMatchObject({ code: 'disk-full', exitCode: 2 });
});
