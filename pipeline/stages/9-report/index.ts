import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomic } from '../../lib/files.js';
import { kommuner } from '../../lib/kommuner.js';
import type { Stage } from '../stage.js';
import { countNeeds } from './data/count-needs.js';
import { loadTrustCard } from './data/load-card.js';
import { loadKommun } from './data/load-kommun.js';
import { loadRegion } from './data/load-region.js';
import { openReportDb, reportReads } from './data/report-db.js';
import type { Lang } from './numbers.js';
import { kommunPage } from './pages/kommun-page.js';
import { regionPage } from './pages/region-page.js';

const langs: readonly Lang[] = ['sv', 'en'];

/** Static pages for the region and each kommun, in Swedish and English: no script, nothing fetched, at most 200 kB each. */
export const report: Stage = Object.freeze({
  name: 'report',
  version: 3,
  reads: reportReads,
  publishes: true,
  writes: langs.flatMap((lang) => [
    `report.${lang}.html`,
    ...kommuner.map(({ slug }) => `kommuner/${slug}/report.${lang}.html`),
  ]),
  dependsOn: async ({ config, asOf, workspace }) => ({
    asOf,
    // what the card says, not its bytes: a name or a figure that no page shows changes nothing
    card: (await loadTrustCard({ workspace, config })) ?? null,
    kommuner: config.kommuner,
    defaultCapacity: config.defaultCapacity,
    allocation: config.allocation,
    segments: config.segments ?? [],
  }),
  run: async (context) => {
    const db = await openReportDb(context);
    const needCounts = await countNeeds(db);
    const region = await loadRegion(db, context, needCounts, await loadTrustCard(context));
    for (const lang of langs) await writeFileAtomic(context.out(`report.${lang}.html`), regionPage(region, lang));
    for (const [i, kommun] of kommuner.entries()) {
      const data = await loadKommun(db, kommun, context, needCounts);
      for (const lang of langs) {
        const path = context.out(`kommuner/${kommun.slug}/report.${lang}.html`);
        await mkdir(dirname(path), { recursive: true });
        await writeFileAtomic(path, kommunPage(data, lang));
      }
      context.progress(i + 1, kommuner.length, 'pages');
    }
  },
} satisfies Stage);
