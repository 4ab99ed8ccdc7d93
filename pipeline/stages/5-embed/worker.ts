import { NorrutError } from '../../lib/errors.js';
import { encodeRecord } from './cache/record.js';
import { openTextEngine } from './open-text-engine.js';
import type { Failure, FromWorker, ToWorker } from './protocol.js';
import type { TextEngine } from './text-engine.js';

/** One embedding process: `node worker.js MODEL_DIR`, spoken to as protocol.ts says. */
const waiting: ToWorker[] = [];
let wake: () => void = () => undefined;

// A terminal sends Ctrl-C to the whole group: the parent decides what becomes of its workers.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToWorker) => {
  waiting.push(message);
  wake();
});
await main(process.argv[2] ?? '');

async function main(modelDir: string): Promise<never> {
  const engine = await openTextEngine(modelDir).catch((error: unknown): never => {
    send({ kind: 'refused', id: -1, failure: describe(error) });
    return process.exit(0);
  });
  send({ kind: 'ready' });
  for (;;) {
    const message = waiting.shift();
    if (message) send(await answer(engine, message));
    else
      await new Promise<void>((done) => {
        wake = done;
      });
  }
}

async function answer(engine: TextEngine, { id, texts }: ToWorker): Promise<FromWorker> {
  try {
    const records = new Array<Uint8Array>(texts.length);
    let tokens = 0;
    await engine.embed(texts, (i, vectors) => {
      records[i] = encodeRecord(vectors);
      tokens += vectors.tokens;
    });
    return { kind: 'vectors', id, records: Buffer.concat(records), tokens };
  } catch (error) {
    return { kind: 'failed', id, failure: describe(error) };
  }
}

function send(message: FromWorker): void {
  if (process.connected) process.send?.(message);
}

/** Only our own messages cross over: a library's could quote a text. */
function describe(error: unknown): Failure {
  return error instanceof NorrutError
    ? { code: error.code, message: error.message, hint: error.hint, where: error.where }
    : {
        code: 'bug',
        message: `the encoder failed (${error instanceof Error ? error.name : typeof error})`,
        hint: undefined,
        where: undefined,
      };
}
