import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NorrutError } from '../../../lib/errors.js';
import { explainWriteError, folderMode, syncPath, writeFileAtomic } from '../../../lib/files.js';
import { cardFile, type EncoderCard } from '../encoder-facts.js';
import { pulledModelDir } from '../model-dir.js';
import { openTextEngine } from '../open-text-engine.js';
import { cardOfFiles } from './card-of-files.js';
import { chooseFiles } from './choose-files.js';
import { type HubOptions, hubFile, hubRepository } from './hub-client.js';

export interface PullOptions extends HubOptions {
  readonly workspace: string;
  /** Branch, tag or commit. */
  readonly revision: string;
  readonly graph?: string | undefined;
  readonly prefix?: string | undefined;
  readonly pooling?: 'mean' | 'cls' | undefined;
  readonly progress: (bytes: number, total: number) => void;
}

export interface PulledModel {
  readonly dir: string;
  readonly card: EncoderCard;
}

/**
 * Fetch an encoder from the hub into the workspace: every file checked against the hub's hash, a card written, a text
 * encoded once as proof, and only then put in place of an older copy.
 */
export async function pullModel(id: string, options: PullOptions): Promise<PulledModel> {
  const dir = pulledModelDir(options.workspace, id);
  const repository = await hubRepository(id, options.revision, options);
  const { graph, files } = chooseFiles(repository, options.graph);
  const total = files.reduce((sum, { lfs, size }) => sum + (lfs?.size ?? size ?? 0), 0);
  const aside = await makeFolder(dirname(dir));
  try {
    let got = 0;
    const progress = (bytes: number): void => {
      got += bytes;
      options.progress(got, total);
    };
    for (const file of files) await hubFile(repository, file, join(aside, file.rfilename), { ...options, progress });
    const card = await cardOfFiles(aside, {
      name: id,
      graph,
      files: files.map(({ rfilename }) => rfilename),
      licence: repository.cardData?.license,
      origin: { hub: id, revision: repository.sha },
      prefix: options.prefix,
      pooling: options.pooling,
    });
    const proven = await prove(aside, card);
    await putInPlace(aside, dir);
    return { dir, card: proven };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function makeFolder(parent: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true, mode: folderMode });
    return await mkdtemp(join(parent, '.pull-'));
  } catch (error) {
    throw explainWriteError(error, parent);
  }
}

/** Write the card for the engine that can run the model: ours, else transformers.js. */
async function prove(dir: string, card: EncoderCard): Promise<EncoderCard> {
  let first: unknown;
  for (const engine of ['graph', 'transformers'] as const) {
    const tried = { ...card, engine };
    await writeFileAtomic(join(dir, cardFile), `${JSON.stringify(tried, null, 2)}\n`);
    try {
      const opened = await openTextEngine(dir);
      await opened.embed([['A text to try.']], () => undefined);
      await opened.close();
      return tried;
    } catch (error) {
      first ??= error;
    }
  }
  throw new NorrutError('input-refused', 'this model does not run here', { where: card.name, cause: first });
}

async function putInPlace(aside: string, dir: string): Promise<void> {
  const old = `${aside}-old`;
  await syncPath(aside);
  const isReplacing = await rename(dir, old).then(
    () => true,
    () => false,
  );
  await rename(aside, dir);
  await syncPath(dirname(dir));
  if (isReplacing) await rm(old, { recursive: true, force: true });
}
