import { ingest } from './1-ingest/index.js';
import { resolve } from './2-resolve/index.js';
import { consent } from './3-consent/index.js';
import { clean } from './4-clean/index.js';
import { embed } from './5-embed/index.js';
import { score } from './6-score/index.js';
import { match } from './7-match/index.js';
import { exportStage } from './8-export/index.js';
import { report } from './9-report/index.js';
import type { Stage } from './stage.js';

/** The data flow, in order: each stage reads only what stages before it wrote. */
export const stages: readonly Stage[] = [ingest, resolve, consent, clean, embed, score, match, exportStage, report];
