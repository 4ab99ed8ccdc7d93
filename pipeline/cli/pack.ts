import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import { NorrutError } from '../lib/errors.js';
import { fileMode, writeAside } from '../lib/files.js';
import { packageRoot } from '../lib/package-root.js';
import { runtimeFiles } from '../lib/runtime-files.js';
import type { Io, Options } from './io.js';

const entries = [
  'dist/pipeline/cli/main.js',
  'dist/pipeline/cli/worker.js',
  'dist/pipeline/rights/journal-file.js',
  'dist/pipeline/stages/5-embed/worker.js',
];
/** Packed, but not followed: they import every command, and a worker is one and has no workspace. */
const notFollowed = ['dist/pipeline/cli/commands.js', 'dist/pipeline/cli/finish-erasure.js'];
// ZIP holds local times from 1980 on; a fixed one keeps equal contents equal in bytes.
const fixedTime = new Date(1980, 0, 1);

/** `norrut pack`: the archive for `spark.archives`, all that `norrut worker` needs besides Node itself. */
export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const output = options.required('out');
  const files = [...(await runtimeFiles(entries, new Set(notFollowed))), ...notFollowed, ...(await modelFiles())];
  if (!files.some((file) => file.startsWith('dist/')))
    throw new NorrutError('bad-usage', 'norrut is not built', { hint: 'npm run build' });
  await writeAside(output, (aside) => zipFiles(files, aside));
  io.print(`${files.length} files in ${output}; use it as spark.archives=${output}#norrut`);
  io.result({ files: files.length, archive: output });
}

async function modelFiles(): Promise<string[]> {
  const models = join(packageRoot(), 'models');
  const found = await readdir(models, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(packageRoot(), join(entry.parentPath, entry.name)))
    .sort();
}

async function zipFiles(files: readonly string[], path: string): Promise<void> {
  const out = createWriteStream(path, { mode: fileMode });
  const zip = new Zip((error, chunk, final) => {
    if (error) out.destroy(error);
    else out.write(chunk);
    if (final) out.end();
  });
  for (const file of files) {
    const entry = new ZipDeflate(file, { level: 1 });
    entry.mtime = fixedTime;
    zip.add(entry);
    for await (const chunk of createReadStream(join(packageRoot(), file), { highWaterMark: 1 << 20 }))
      entry.push(chunk as Uint8Array);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  await finished(out);
}
