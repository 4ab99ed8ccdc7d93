import type { ErrorCode } from '../../lib/errors.js';

/*
 * Between the pool and a worker process, over Node's IPC with structured clones (`serialization: 'advanced'`).
 * The worker says `ready` or `refused` once; after that every `embed` gets exactly one answer, `vectors` or `failed`,
 * in the order of asking. A worker whose channel closes ends itself: its parent is gone.
 */

export interface Unit {
  readonly kind: 'embed';
  readonly id: number;
  /** Normalised sentences of each text. */
  readonly texts: readonly (readonly string[])[];
}

export type ToWorker = Unit;

export type FromWorker =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'vectors';
      readonly id: number;
      /** The texts' records in the order of asking, one after the other, without keys. */
      readonly records: Uint8Array;
      readonly tokens: number;
    }
  | { readonly kind: 'refused' | 'failed'; readonly id: number; readonly failure: Failure };

/** An error that can cross a process border. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | undefined;
  readonly where: string | undefined;
}
