import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseConfig } from '../../pipeline/config/config.js';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { runStages } from '../../pipeline/run/run-stages.js';
import { StageStore } from '../../pipeline/run/stage-store.js';
import { layoutOf } from '../../pipeline/run/workspace.js';
import type { Stage, TableName } from '../../pipeline/stages/stage.js';

export interface StagesRun {
  readonly workspace: string;
  readonly warnings: readonly string[];
  readonly path: (table: TableName) => string;
  /** All rows of a table. */
  readonly rows: <Row>(table: TableName) => Promise<Row[]>;
}

/** Run some stages over files written into a workspace, through the runner's own store. */
export async function runOver(
  workspace: string,
  stages: readonly Stage[],
  files: Readonly<Record<string, string>>,
  asOf = '2026-11-20T00:00:00Z',
): Promise<StagesRun> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, file)), { recursive: true });
    await writeFile(join(workspace, file), text);
  }
  const layout = layoutOf(workspace);
  const warnings: string[] = [];
  const outputs = await runStages(stages, {
    config: parseConfig(files['norrut.yaml'] ?? ''),
    asOf,
    workspace,
    tmp: layout.tmp,
    store: new StageStore(layout.stages),
    reporter: {
      begin: () => undefined,
      progress: () => undefined,
      end: () => undefined,
      warn: (_stage, message) => void warnings.push(message),
    },
    signal: new AbortController().signal,
  });
  const path = (table: TableName) => {
    const [stage, ...rest] = table.split('/');
    const output = outputs.find((one) => one.stage === stage);
    if (output === undefined) throw new Error(`${stage} did not run`);
    return join(output.dir, rest.join('/'));
  };
  return {
    workspace,
    warnings,
    path,
    rows: (table) => withDatabase({}, (db) => db.rows(`SELECT * FROM read_parquet(${sqlText(path(table))})`)),
  };
}
