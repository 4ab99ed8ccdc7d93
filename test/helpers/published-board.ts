import { cp, mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../pipeline/config/config.js';
import { stageKey } from '../../pipeline/run/key-parts.js';
import { match } from '../../pipeline/stages/7-match/index.js';
import { exportStage } from '../../pipeline/stages/8-export/index.js';
import { writeLeads } from '../../pipeline/stages/8-export/write-leads.js';
import type { Stage } from '../../pipeline/stages/stage.js';
import { type BoardPerson, boardContext } from './lead-board.js';

export interface PublishedBoard {
  readonly workspace: string;
  readonly config: Config;
  /** Stages up to consent; `ledger` is the version of the sources, and `consentDir` what consent says once it has changed. */
  readonly stages: (ledger: string, consentDir?: string) => readonly Stage[];
}

const runId = '20261120T000000Z-0123456789ab';

/** A workspace with one published run over invented people, as `norrut run` leaves it. */
export async function publishedBoard(root: string, people: readonly BoardPerson[], yaml = ''): Promise<PublishedBoard> {
  const tables = join(root, 'tables');
  const board = await boardContext(tables, people, { yaml });
  await board.run(match);
  await board.run({ ...exportStage, run: writeLeads });
  board.close();
  const workspace = join(root, 'board');
  const key = (stage: string) => stageKey({ stage: stage as 'ingest', version: 1, dependsOn: 'unchanged', reads: {} });
  const keys = Object.fromEntries(['ingest', 'consent', 'score', 'match'].map((stage) => [stage, key(stage)]));
  for (const stage of ['consent', 'score', 'match'])
    await cp(join(tables, stage), join(workspace, '.norrut', 'stages', `${stage}-${keys[stage]!.slice(0, 16)}`), {
      recursive: true,
    });
  const out = join(workspace, 'out', runId);
  await mkdir(join(workspace, 'out'), { recursive: true });
  await rename(join(tables, 'export'), out);
  await symlink(runId, join(workspace, 'out', 'latest'));
  const manifest = { format: 1, run_id: runId, as_of: '2026-11-20T00:00:00Z', consent_snapshot: 'f00d', outputs: {} };
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest));
  const runs = join(workspace, '.norrut', 'runs', runId);
  await mkdir(runs, { recursive: true });
  await writeFile(join(runs, 'run.json'), JSON.stringify({ run_id: runId, stages: keys }));
  await writeFile(join(workspace, 'norrut.yaml'), `sources: [{ name: s, kind: contacts, path: inbox/*.csv }]\n${yaml}`);
  return { workspace, config: board.config, stages: (ledger, consentDir) => stagesOver(ledger, consentDir) };
}

function stagesOver(ledger: string, consentDir: string | undefined): readonly Stage[] {
  const stage = (name: 'ingest' | 'consent', run: Stage['run']): Stage => ({
    name,
    version: 1,
    reads: [],
    writes: [],
    dependsOn: () => ledger,
    run,
  });
  return [
    stage('ingest', async ({ out }) => void (await writeFile(out('sources.json'), '{}'))),
    stage('consent', async ({ dir }) => void (consentDir && (await cp(consentDir, dir, { recursive: true })))),
  ];
}
