import { join } from 'node:path';

/** Where everything lies in a workspace. */
export interface WorkspaceLayout {
  readonly root: string;
  readonly state: string;
  /** Stage outputs, `<stage>-<key>/`, each complete when its stage.json exists. */
  readonly stages: string;
  /** One folder a run: log.jsonl, run.json. */
  readonly runs: string;
  readonly tmp: string;
  readonly vectors: string;
  readonly registry: string;
  /** Published runs in the order in which they were published, one JSON object a line. */
  readonly history: string;
  readonly out: string;
  readonly latest: string;
}

export function layoutOf(root: string): WorkspaceLayout {
  const state = join(root, '.norrut');
  return {
    root,
    state,
    stages: join(state, 'stages'),
    runs: join(state, 'runs'),
    tmp: join(state, 'tmp'),
    vectors: join(state, 'cache', 'vectors'),
    registry: join(state, 'registry'),
    history: join(state, 'history.jsonl'),
    out: join(root, 'out'),
    latest: join(root, 'out', 'latest'),
  };
}
