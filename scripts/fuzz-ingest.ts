/**
 * Damages the fixtures of ingest at random (bytes flipped, cut, quotes and line ends put in, pieces doubled) and reads
 * them: nothing may crash, hang or lose a row silently. Run: `npm run build && node dist/scripts/fuzz-ingest.js [files] [seed]`.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { NorrutError } from '../pipeline/lib/errors.js';
import { seededRandom } from '../pipeline/lib/random.js';
import { ingestFile } from '../pipeline/stages/1-ingest/ingest-file.js';

const slowest = 5000;
const fixtures = new URL('../../test/fixtures/ingest/', import.meta.url).pathname;
const kinds = readdirSync(fixtures).sort();
const files = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? 1);
/** Each file has its own seed, so that one can be made again alone: `fuzz-ingest.js 1 SEED NUMBER`. */
const first = Number(process.argv[4] ?? 0);
let random = seededRandom(seed);
const below = (n: number) => Math.floor(random() * n);
const folder = mkdtempSync(join(tmpdir(), 'norrut-fuzz-'));
let refused = 0;
let accepted = 0;
let rejected = 0;
let failures = 0;
try {
  for (let n = first; n < first + files; n++) await readDamaged(n, kinds[n % kinds.length]!);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${files} damaged files: ${refused} refused, ${accepted} rows accepted, ${rejected} rejected, ${failures} failures`,
);
process.exitCode = failures === 0 ? 0 : 1;

async function readDamaged(n: number, kind: string): Promise<void> {
  random = seededRandom(seed * 1_000_003 + n);
  const dir = join(fixtures, kind);
  const name = readdirSync(dir).find((file) => !['map.yaml', 'expected.json'].includes(file))!;
  const map = existsSync(join(dir, 'map.yaml'))
    ? (parse(readFileSync(join(dir, 'map.yaml'), 'utf8')) as Record<string, string>)
    : undefined;
  const path = join(folder, 'damaged');
  writeFileSync(path, damage(readFileSync(join(dir, name))));
  const [out, rejects] = [join(folder, 'out.jsonl'), join(folder, 'rejects.csv')];
  const start = performance.now();
  try {
    const result = await ingestFile(path, { shown: name, map, out, rejects });
    const written = readFileSync(out, 'utf8').split('\n').length - 1;
    const told = readFileSync(rejects, 'utf8').split('\r\n').length - 2;
    if (written + told !== result.read) report(n, kind, `wrote ${written} + ${told} of ${result.read} rows`);
    accepted += written;
    rejected += told;
  } catch (error) {
    if (error instanceof NorrutError) refused++;
    else report(n, kind, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (performance.now() - start > slowest) report(n, kind, 'took more than 5 s');
}

function report(n: number, kind: string, what: string): void {
  failures++;
  console.log(`file ${n} (${kind}): ${what}`);
}

function damage(bytes: Buffer): Buffer {
  let damaged: Buffer = bytes;
  for (let times = 1 + below(4); times > 0; times--) damaged = damageOnce(damaged);
  return damaged;
}

function damageOnce(bytes: Buffer): Buffer {
  const at = below(bytes.length + 1);
  const insert = (text: string) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(text, 'latin1'), bytes.subarray(at)]);
  switch (below(8)) {
    case 0:
      return Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ (1 << below(8)) : byte)));
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return insert('"');
    case 3:
      return insert(['\r', '\n', '\r\n', '\n\n'][below(4)]!);
    case 4:
      return insert([',', ';', '\t', '\0', '\xff', '\xe5'][below(6)]!);
    case 5:
      return Buffer.concat([bytes, bytes.subarray(at)]);
    case 6:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + below(8)))]);
    default:
      return insert('"'.repeat(1 + below(5)));
  }
}
