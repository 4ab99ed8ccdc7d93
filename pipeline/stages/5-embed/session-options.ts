import type { InferenceSession } from 'onnxruntime-node';

/** One thread a process: processes are what runs in parallel. Warnings of the runtime are not for users. */
export const sessionOptions: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
};
