import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNightly } from '../../pipeline/run/run.js';
import type { RunReporter } from '../../pipeline/run/run-stages.js';
import type { Stage } from '../../pipeline/stages/stage.js';
import { tempDir } from './temp-dir.js';

export const flowYaml = 'sources: [{ name: a, kind: contacts, path: inbox/a.csv }]\n';

/** Two real stages over a real file: one that drops case, one that publishes what it got. */
export function flow(): readonly Stage[] {
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

export async function workspaceWith(text: string): Promise<string> {
  const workspace = await tempDir();
  await mkdir(join(workspace, 'inbox'));
  await writeFile(join(workspace, 'norrut.yaml'), flowYaml);
  await writeFile(join(workspace, 'inbox/a.csv'), text);
  return workspace;
}

function recorder(): RunReporter & { readonly events: string[]; readonly why: string[]; readonly warnings: string[] } {
  const events: string[] = [];
  const warnings: string[] = [];
  const why: string[] = [];
  return {
    events,
    why,
    warnings,
    begin: () => {},
    progress: () => {},
    warn: (stage, message) => void warnings.push(`${stage}: ${message}`),
    end: (stage, how, _milliseconds, reason) => {
      events.push(`${stage} ${how}`);
      why.push(reason);
    },
  };
}

/** One night over these stages: what each did, why, and what it had to say. */
export async function night(workspace: string, stages = flow(), asOf = '2026-11-24T03:00:00Z') {
  const reporter = recorder();
  const { manifest } = await runNightly({ workspace, stages, asOf, reporter, signal: new AbortController().signal });
  return { events: reporter.events, why: reporter.why, warnings: reporter.warnings, manifest };
}
