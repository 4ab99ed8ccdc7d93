import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { errnoOf, NorrutError } from '../lib/errors.js';
import { fileMode } from '../lib/files.js';
import { parseYaml } from '../lib/parse-yaml.js';
import { ingestFile } from '../stages/1-ingest/ingest-file.js';
import { demandOutput } from './demand-output.js';
import type { Io, Options } from './io.js';
import { shownPath } from './shown-path.js';

const headerMap = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]));

export async function run(io: Io, args: readonly string[], options: Options): Promise<void> {
  const input = args[0]!;
  const out = options.required('output');
  for (const path of [out, options.text('rejects')]) await demandOutput(path, [input, options.text('map')]);
  const map = await readMap(options.text('map'));
  const folder = await mkdtemp(join(tmpdir(), 'norrut-'));
  try {
    const path = input === '-' ? await saveStdin(io, join(folder, 'stdin')) : resolve(input);
    const target = out === '-' ? join(folder, 'out.jsonl') : resolve(out);
    const rejects = options.text('rejects');
    const result = await ingestFile(path, {
      shown: input === '-' ? 'stdin' : basename(input),
      map,
      preset: options.text('preset'),
      out: target,
      rejects: rejects === undefined ? undefined : resolve(rejects),
      signal: io.signal,
    });
    if (out === '-') await sendTo(target, io.stdout);
    report(io, input, out, result);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Result = Awaited<ReturnType<typeof ingestFile>>;

function report(io: Io, input: string, out: string, result: Result): void {
  const { read, accepted, rejected, reasons, preset, empty, known, missing } = result;
  const where = input === '-' ? 'stdin' : shownPath(resolve(input));
  if (empty) {
    io.note(`norrut: the file is empty (${where})`);
    io.result(result);
    process.exitCode = 3;
    return;
  }
  if (missing.length > 0) io.note(`warning: no such header in the file for ${missing.join(', ')}`);
  if (rejected === 0) {
    const kind = preset === null ? '' : `, ${preset}`;
    const line = `${where}${kind}: ${read} rows, all accepted`;
    if (out === '-') io.note(line);
    else io.print(line);
    io.result(result);
    return;
  }
  const why = Object.entries(reasons)
    .map(([reason, n]) => `${n} ${reason}`)
    .sort()
    .join(', ');
  io.note(`norrut: ${accepted} of ${read} rows accepted, ${rejected} rejected: ${why} (${where})`);
  io.note(
    known
      ? '  hint: --rejects FILE names every line; both files are written all the same'
      : '  hint: no header of this file is known: name the columns with --map FILE',
  );
  io.result(result);
  process.exitCode = 3;
}

async function readMap(path: string | undefined): Promise<z.output<typeof headerMap> | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(resolve(path), 'utf8').catch((error: unknown) => {
    throw new NorrutError(
      'bad-usage',
      errnoOf(error) === 'ENOENT' ? 'no such map file' : 'the map file cannot be read',
      { where: path, cause: error },
    );
  });
  const value = parseYaml(text, path);
  const inner = z.strictObject({ map: headerMap }).safeParse(value);
  const parsed = inner.success ? { success: true as const, data: inner.data.map } : headerMap.safeParse(value);
  if (!parsed.success || Object.keys(parsed.data).length === 0)
    throw new NorrutError('bad-config', 'a map goes from a canonical name to a header, or a list of headers', {
      where: path,
      hint: 'for example: email: E-post',
    });
  return parsed.data;
}

async function saveStdin(io: Io, path: string): Promise<string> {
  await pipeline(io.stdin, createWriteStream(path, { mode: fileMode }));
  return path;
}

async function sendTo(path: string, stdout: NodeJS.WritableStream): Promise<void> {
  const file = await open(path, 'r');
  await pipeline(file.createReadStream(), stdout, { end: false });
}
