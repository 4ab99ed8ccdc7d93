import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../../pipeline/lib/files.js';
import { makeBoard, writeEvents } from './make-board.js';
import { parseCorpus } from './texts.js';

// node dist/scripts/sample-board/main.js [BOARD [CORPUS [SEED]]]: makes the files of data-samples/board again.
const [target = 'data-samples/board/inbox', corpus = 'data-samples/corpus/train.jsonl', seed = 'norrut board 1'] =
  process.argv.slice(2);
const board = await makeBoard(parseCorpus(await readFile(corpus, 'utf8')), seed);
await mkdir(target, { recursive: true });
for (const [name, bytes] of board.files) await writeFileAtomic(join(target, name), bytes);
await writeEvents(board.events, join(target, 'events.parquet'));
const rows = board.people.reduce((sum, person) => sum + person.records.length, 0);
process.stderr.write(
  `${board.people.length} people in ${rows} contact rows, ${board.events.length} events → ${target}\n`,
);
