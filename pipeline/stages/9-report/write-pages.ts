import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileMode, folderMode } from '../../lib/files.js';
import { kommuner } from '../../lib/kommuner.js';
import type { StageContext } from '../stage.js';
import { countNeeds } from './data/count-needs.js';
import { loadTrustCard } from './data/load-card.js';
import { loadKommun } from './data/load-kommun.js';
import { loadRegion } from './data/load-region.js';
import { openReportDb } from './data/report-db.js';
import { langs } from './numbers.js';
import { kommunPage } from './pages/kommun-page.js';
import { regionPage } from './pages/region-page.js';

/** Write every page. They tell of a whole day, so that its later runs change them only where the data did. */
export async function writePages(given: StageContext): Promise<void> {
  const context: StageContext = { ...given, asOf: `${given.asOf.slice(0, 10)}T23:59:59Z` };
  const db = await openReportDb(context);
  const needCounts = await countNeeds(db);
  const region = await loadRegion(db, context, needCounts, await loadTrustCard(context));
  for (const lang of langs) await writePage(context, `report.${lang}.html`, regionPage(region, lang));
  for (const [i, kommun] of kommuner.entries()) {
    const data = await loadKommun(db, kommun, context, needCounts);
    for (const lang of langs)
      await writePage(context, `kommuner/${kommun.slug}/report.${lang}.html`, kommunPage(data, lang));
    context.progress(i + 1, kommuner.length, 'pages');
  }
}

async function writePage({ out }: StageContext, path: string, page: string): Promise<void> {
  await mkdir(dirname(out(path)), { recursive: true, mode: folderMode });
  await writeFile(out(path), page, { mode: fileMode });
}
