import { type Config, loadConfig } from '../config/config.js';
import { writeAside } from '../lib/files.js';
import { withLock } from '../run/lock.js';
import { clearTemporary, type RunReporter } from '../run/run-stages.js';
import { layoutOf, type WorkspaceLayout } from '../run/workspace.js';
import type { KeyIndex } from '../stages/5-embed/cache/key-index.js';
import { VectorCache } from '../stages/5-embed/cache/vector-cache.js';
import { readEncoderFacts } from '../stages/5-embed/encoder-facts.js';
import { modelDirOf } from '../stages/5-embed/model-dir.js';
import type { EncoderFacts } from '../stages/5-embed/text-engine.js';
import type { Stage } from '../stages/stage.js';
import { type AllowedTexts, findAllowedTexts } from './find-allowed-texts.js';
import { writeTextFile } from './text-file.js';

/** A workspace whose texts are encoded elsewhere. */
export interface Sender {
  readonly workspace: string;
  readonly stages: readonly Stage[];
  /** The instant of the run; asked again when the vectors come back. */
  readonly asOf: () => Promise<string>;
  readonly reporter: RunReporter;
  readonly signal: AbortSignal;
}

/** The same while its lock is held. */
export interface Home extends Sender {
  readonly config: Config;
  readonly layout: WorkspaceLayout;
  readonly modelDir: string;
  readonly model: EncoderFacts;
}

export interface Sent {
  readonly keys: KeyIndex;
  readonly texts: AllowedTexts;
}

/** Hold the workspace while `work` runs. @throws NorrutError `locked`, `bad-config` */
export async function withHome<T>(sender: Sender, work: (home: Home) => Promise<T>): Promise<T> {
  const { config } = await loadConfig(sender.workspace);
  return withLock(sender.workspace, async () => {
    const layout = layoutOf(sender.workspace);
    await clearTemporary(layout.tmp);
    const modelDir = modelDirOf(config, sender.workspace);
    try {
      return await work({ ...sender, config, layout, modelDir, model: await readEncoderFacts(modelDir) });
    } finally {
      await clearTemporary(layout.tmp);
    }
  });
}

/** Write the allowed texts that the cache lacks to a file: see `writeTextFile`. */
export async function sendTexts(home: Home, path: string): Promise<Sent> {
  const texts = await findAllowedTexts({ ...home, asOf: await home.asOf() });
  const cache = VectorCache.open(home.layout.vectors, home.model);
  try {
    const source = { inputs: texts.read(), cache, identity: home.model.identity };
    let keys: KeyIndex | undefined;
    await writeAside(path, async (aside) => {
      keys = await writeTextFile(aside, source, home.layout.tmp);
    });
    return { keys: keys!, texts };
  } finally {
    cache.close();
  }
}
