import { ingest } from './1-ingest/index.js';
import type { Stage } from './stage.js';

/** The data flow, in order: each stage reads only what stages before it wrote. */
export const stages: readonly Stage[] = [ingest];
