import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NorrutError } from '../../lib/errors.js';
import { packageRoot } from '../../lib/package-root.js';
import type { FromWorker, Unit } from './protocol.js';

/** What a worker made of one unit: its records one after the other. */
export interface UnitResult {
  readonly records: Uint8Array;
  readonly tokens: number;
}

export interface PoolOptions {
  readonly modelDir: string;
  readonly workers: number;
  readonly signal: AbortSignal;
}

interface Task {
  readonly unit: Unit;
  readonly done: (result: UnitResult) => void;
  readonly fail: (error: unknown) => void;
  deaths: number;
}

interface Worker {
  readonly child: ChildProcess;
  /** Given to the worker and not answered, in the order of asking: the first is the one it works on. */
  readonly asked: Task[];
  ready: boolean;
}

/** Two units a worker: while it works on one, the next lies in its mailbox. */
const ahead = 2;
const mostDeaths = 2;

/**
 * Embedding processes, one thread each. Units wait in the order in which they came; whoever is free takes the next.
 * The units of a worker that dies go to the front again, for a fresh worker; one whose worker dies twice fails with `worker-died`.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #workers = new Set<Worker>();
  readonly #queue: Task[] = [];
  readonly #stop = (): void => this.#failAll(this.#options.signal.reason);
  #nextId = 0;
  #deadStarts = 0;
  #broken: { readonly error: unknown } | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    options.signal.throwIfAborted();
    options.signal.addEventListener('abort', this.#stop, { once: true });
    for (let i = 0; i < options.workers; i++) this.#start();
  }

  /** The worker processes that live now. */
  get pids(): number[] {
    return [...this.#workers].flatMap(({ child }) => (child.pid === undefined ? [] : [child.pid]));
  }

  run(texts: readonly (readonly string[])[]): Promise<UnitResult> {
    if (this.#broken) return Promise.reject(this.#broken.error);
    return new Promise((done, fail) => {
      this.#queue.push({ unit: { kind: 'embed', id: this.#nextId++, texts }, done, fail, deaths: 0 });
      this.#feed();
    });
  }

  close(): void {
    this.#failAll(new Error('the pool is closed'));
  }

  #start(): void {
    const child = fork(workerPath(), [this.#options.modelDir], {
      serialization: 'advanced', // JSON would turn vectors into objects
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--max-semi-space-size=8'],
    });
    const worker: Worker = { child, asked: [], ready: false };
    this.#workers.add(worker);
    child.on('message', (message: FromWorker) => this.#hear(worker, message));
    child.on('error', () => undefined); // a failed send or start: `exit` or `close` follows
    child.once('close', () => this.#bury(worker));
  }

  #feed(): void {
    for (let spare = 0; spare < ahead; spare++)
      for (const worker of this.#workers) {
        if (!worker.ready || worker.asked.length > spare) continue;
        const task = this.#queue.shift();
        if (!task) return;
        worker.asked.push(task);
        worker.child.send(task.unit, () => undefined);
      }
  }

  #hear(worker: Worker, message: FromWorker): void {
    if (!this.#workers.has(worker)) return; // already buried: its units were given to another
    switch (message.kind) {
      case 'ready':
        worker.ready = true;
        this.#deadStarts = 0;
        break;
      case 'refused':
        this.#failAll(asError(message));
        return;
      case 'vectors':
        worker.asked.shift()?.done(message);
        break;
      case 'failed':
        worker.asked.shift()?.fail(asError(message));
        break;
      default:
        message satisfies never;
    }
    this.#feed();
  }

  #bury(worker: Worker): void {
    if (!this.#workers.delete(worker)) return;
    if (!worker.ready && ++this.#deadStarts >= mostDeaths) {
      this.#failAll(died('an embedding process ends before it can work'));
      return;
    }
    const [first] = worker.asked;
    if (first && ++first.deaths >= mostDeaths) {
      worker.asked.shift();
      first.fail(died('an embedding process died, and so did a second one at the same texts'));
    }
    this.#queue.unshift(...worker.asked);
    this.#start();
  }

  #failAll(error: unknown): void {
    this.#broken ??= { error };
    this.#options.signal.removeEventListener('abort', this.#stop);
    const tasks = [...this.#workers].flatMap(({ asked }) => asked).concat(this.#queue.splice(0));
    for (const { child } of this.#workers) child.kill('SIGKILL'); // nothing of value is in there
    this.#workers.clear();
    for (const task of tasks) task.fail(error);
  }
}

function died(message: string): NorrutError {
  return new NorrutError('worker-died', message, {
    hint: 'perhaps memory ran out: set workers: 1 in norrut.yaml, then run again; finished vectors are kept',
  });
}

function asError({ failure }: Extract<FromWorker, { kind: 'refused' | 'failed' }>): Error {
  const { code, message, hint, where } = failure;
  return new NorrutError(code, message, {
    ...(hint === undefined ? {} : { hint }),
    ...(where === undefined ? {} : { where }),
  });
}

/** The compiled worker: beside this file, or in `dist/` when the sources themselves run. */
function workerPath(): string {
  const beside = fileURLToPath(new URL('./worker.js', import.meta.url));
  return import.meta.url.endsWith('.ts') ? join(packageRoot(), 'dist/pipeline/stages/5-embed/worker.js') : beside;
}
