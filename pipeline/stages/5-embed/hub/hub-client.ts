import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { NorrutError } from '../../../lib/errors.js';
import { explainWriteError, fileMode, folderMode } from '../../../lib/files.js';

const repositorySchema = z.looseObject({
  id: z.string(),
  /** The commit that the revision means. */
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  cardData: z.looseObject({ license: z.string().optional() }).optional(),
  siblings: z.array(
    z.looseObject({
      rfilename: z.string(),
      size: z.int().optional(),
      blobId: z.string().optional(),
      lfs: z.looseObject({ sha256: z.string(), size: z.int() }).optional(),
    }),
  ),
});

export type HubRepository = z.output<typeof repositorySchema>;
export type HubFile = HubRepository['siblings'][number];

export interface HubOptions {
  readonly endpoint: string;
  readonly signal: AbortSignal;
}

/** The files of a model at a revision. @throws NorrutError `model-missing` without network, `input-refused` for an unknown id */
export async function hubRepository(id: string, revision: string, options: HubOptions): Promise<HubRepository> {
  const response = await get(`api/models/${id}/revision/${encodeURIComponent(revision)}?blobs=true`, options);
  try {
    return repositorySchema.parse(await response.json());
  } catch (error) {
    throw new NorrutError('model-corrupt', 'the hub’s answer is not understood', {
      where: options.endpoint,
      cause: error,
    });
  }
}

/**
 * Fetch one file and check it against the hub's hash: SHA-256 for large files, git's blob hash for others.
 * @throws NorrutError `model-corrupt` if other bytes came
 */
export async function hubFile(
  repository: HubRepository,
  file: HubFile,
  path: string,
  options: HubOptions & { readonly progress: (bytes: number) => void },
): Promise<void> {
  const name = file.rfilename.split('/').map(encodeURIComponent).join('/');
  const response = await get(`${repository.id}/resolve/${repository.sha}/${name}`, options);
  const size = file.lfs?.size ?? file.size;
  const expected = file.lfs?.sha256 ?? file.blobId;
  if (size === undefined || expected === undefined || response.body === null)
    throw new NorrutError('model-corrupt', 'the hub gives no hash for a file', { where: file.rfilename });
  const hash = file.lfs ? createHash('sha256') : createHash('sha1').update(`blob ${size}\0`);
  await mkdir(dirname(path), { recursive: true, mode: folderMode });
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  try {
    await pipeline(body, meter(hash, options.progress), createWriteStream(path, { mode: fileMode }), {
      signal: options.signal,
    });
  } catch (error) {
    options.signal.throwIfAborted();
    throw explainWriteError(unreachable(error, options), path);
  }
  if (hash.digest('hex') !== expected)
    throw new NorrutError('model-corrupt', 'a file came with other bytes than the hub announced', {
      where: file.rfilename,
      hint: 'try again; nothing was kept',
    });
}

function meter(hash: Hash, progress: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      progress(chunk.length);
      done(null, chunk);
    },
  });
}

async function get(path: string, { endpoint, signal }: HubOptions): Promise<Response> {
  const response = await fetch(`${endpoint.replace(/\/$/, '')}/${path}`, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw unreachable(error, { endpoint });
  });
  if (response.ok) return response;
  await response.body?.cancel();
  const isUnknown = response.status === 404 || response.status === 401;
  throw new NorrutError(isUnknown ? 'input-refused' : 'model-missing', `the hub answers ${response.status}`, {
    where: path.split('?')[0] ?? path,
    hint: isUnknown
      ? 'check the id (owner/name) and the revision; models that need a login are not fetched'
      : 'try again later',
  });
}

/** A failed connection as one of our errors; a full disk passes unchanged. */
function unreachable(error: unknown, { endpoint }: { readonly endpoint: string }): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EACCES') return error;
  return new NorrutError('model-missing', 'the hub cannot be reached', {
    where: endpoint,
    hint: 'this is the one command that needs a network; the bundled encoder needs none',
    cause: error,
  });
}
