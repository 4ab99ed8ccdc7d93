import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Source } from '../../../config/config.js';
import { compareText } from '../../../lib/compare.js';
import { errnoOf, NorrutError } from '../../../lib/errors.js';
import { matchGlob } from './match-glob.js';

export interface SourceFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  /** Absolute, links followed. */
  readonly real: string;
}

const mostFiles = 100_000;

/**
 * The files of a source, by path. `*` and `?` match inside a name, `**` any folders; names that start with a dot and
 * files being written (`.tmp`, `.part`) match only where they are spelled out.
 * @throws NorrutError `input-missing` if there is none, `input-refused` for a folder or what leads out of the workspace
 */
export async function sourceFiles(workspace: string, source: Pick<Source, 'name' | 'path'>): Promise<SourceFile[]> {
  const where = `source "${source.name}": ${source.path}`;
  const parts = source.path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (/^(\/|[a-z]:)/i.test(source.path) || parts.includes('..'))
    throw new NorrutError('input-refused', 'the path leads out of the workspace', {
      where,
      hint: 'put the file into inbox/ and name it from there',
    });
  const root = await realpath(workspace);
  const found = await match(root, '', parts, where);
  const files = [...new Set(found)].sort(compareText);
  if (files.length === 0)
    throw new NorrutError('input-missing', 'no file matches', {
      where,
      hint: 'put the file there, or correct the path in norrut.yaml',
    });
  return Promise.all(files.map((path) => demandInside(root, path, where)));
}

async function match(root: string, base: string, parts: readonly string[], where: string): Promise<string[]> {
  const [part, ...rest] = parts;
  if (part === undefined) return [base];
  const joined = (name: string) => (base === '' ? name : `${base}/${name}`);
  if (!/[*?]/.test(part)) return (await exists(join(root, joined(part)))) ? match(root, joined(part), rest, where) : [];
  const entries = await readdir(join(root, base), { withFileTypes: true }).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  });
  const found: string[] = part === '**' ? await match(root, base, rest, where) : [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') && !part.startsWith('.')) continue;
    if (part === '**') {
      if (entry.isDirectory()) found.push(...(await match(root, joined(entry.name), parts, where)));
    } else if (
      matchGlob(part, entry.name) &&
      !/\.(tmp|part|crdownload)$/.test(entry.name) &&
      !(rest.length === 0 && entry.isDirectory())
    )
      found.push(...(await match(root, joined(entry.name), rest, where)));
    if (found.length > mostFiles)
      throw new NorrutError('input-refused', `more than ${mostFiles} files match`, { where });
  }
  return found;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function demandInside(root: string, path: string, where: string): Promise<SourceFile> {
  const real = await realpath(join(root, path)).catch((error: unknown) => {
    throw new NorrutError('input-missing', 'a link that leads nowhere', { where: path, cause: error });
  });
  if (real !== root && !real.startsWith(root + sep))
    throw new NorrutError('input-refused', 'a link leads out of the workspace', {
      where: path,
      hint: 'copy the file into inbox/ instead',
    });
  const info = await lstat(real);
  if (info.isDirectory())
    throw new NorrutError('input-refused', 'this is a folder, not a file', {
      where,
      hint: `for all files in it write ${path}/*`,
    });
  if (!info.isFile()) throw new NorrutError('input-refused', 'not a regular file', { where: path });
  return { path, real };
}
