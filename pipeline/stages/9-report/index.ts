import { kommuner } from '../../lib/kommuner.js';
import type { Stage } from '../stage.js';
import { loadTrustCard } from './data/load-card.js';
import { reportReads } from './data/report-db.js';
import { langs } from './numbers.js';

/** Static pages for the region and each kommun, in Swedish and English: no script, nothing fetched, at most 200 kB each. */
export const report: Stage = Object.freeze({
  name: 'report',
  version: 7,
  reads: reportReads,
  publishes: true,
  writes: langs.flatMap((lang) => [
    `report.${lang}.html`,
    ...kommuner.map(({ slug }) => `kommuner/${slug}/report.${lang}.html`),
  ]),
  dependsOn: async ({ config, asOf, workspace }) => ({
    day: asOf.slice(0, 10),
    // what the card says, not its bytes: a name or a figure that no page shows changes nothing
    card: (await loadTrustCard({ workspace, config })) ?? null,
    kommuner: config.kommuner,
    defaultCapacity: config.defaultCapacity,
    allocation: config.allocation,
    segments: config.segments ?? [],
  }),
  run: async (context) => {
    // pages and charts: loaded only where there is work
    const { writePages } = await import('./write-pages.js');
    await writePages(context);
  },
} satisfies Stage);
