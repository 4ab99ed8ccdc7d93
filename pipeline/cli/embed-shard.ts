import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { embedShard } from '../cluster/embed-shard.js';
import { parseShard } from '../cluster/shard-card.js';
import { readTextFile } from '../cluster/text-file.js';
import { NorrutError } from '../lib/errors.js';
import type { EmbedInput } from '../stages/5-embed/embedder.js';
import { normaliseText } from '../stages/5-embed/normalise-text.js';
import { readTextRows } from '../stages/5-embed/text-rows.js';
import { embedProgress } from './embed-progress.js';
import type { Io, Options } from './io.js';
import { workersOf } from './text-table.js';
import { workspaceModel } from './workspace-model.js';

/** `norrut embed FILE --shard i/n --cache DIR`: one machine's share, for schedulers that know nothing of norrut. */
export async function run(io: Io, [file = '']: readonly string[], options: Options): Promise<void> {
  const { shard, of } = parseShard(options.required('shard'));
  const cacheDir = resolve(options.required('cache'));
  if (options.has('out'))
    throw new NorrutError('bad-usage', 'a shard has no output file', {
      hint: 'merge all shards with `norrut model cache merge`, then run the command without --shard and with that cache',
    });
  const home = await workspaceModel(io.workspace);
  const progress = embedProgress(io);
  const scratch = await mkdtemp(join(tmpdir(), 'norrut-shard-'));
  try {
    const inputs = options.flag('prepared') ? readTextFile(file) : texts(io, file, options.required('text'), scratch);
    const { card, ...report } = await embedShard(inputs, {
      modelDir: home.modelDir,
      cacheDir,
      workers: workersOf(options, home),
      signal: io.signal,
      progress: progress.show,
      shard,
      of,
    }).finally(progress.end);
    io.print(`shard ${shard}/${of}: ${card.own.texts} of ${card.all.texts} texts in ${cacheDir}`);
    io.result({ ...report, ...card });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function* texts(io: Io, file: string, text: string, scratch: string): AsyncGenerator<EmbedInput> {
  const { rows, rejected } = await readTextRows({ file, text, stdin: io.stdin }, scratch);
  for await (const row of rows) if (normaliseText(row.text) !== '') yield { sentences: [row.text] };
  if (rejected.length > 0) io.note(`${rejected.length} rows could not be read and are left out`);
}
