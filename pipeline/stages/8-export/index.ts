import { segmentsOf } from '../7-match/segments.js';
import type { Stage } from '../stage.js';
import { manifestReads, writeManifestSections } from './manifest-sections.js';
import { publishedTableReads, writePublishedTables } from './published-tables.js';
import { leadReads, writeLeads } from './write-leads.js';

/** Placements → the files of `out/latest/`, except the reports. */
export const exportStage: Stage = Object.freeze({
  name: 'export',
  version: 2,
  reads: [...new Set([...leadReads, ...publishedTableReads, ...manifestReads])],
  writes: [
    ...[
      'leads.parquet',
      'leads.csv',
      'segments.csv',
      'persons.parquet',
      'resolution.parquet',
      'scores.parquet',
      'rejects.csv',
    ],
    '_manifest.json',
  ],
  publishes: true,
  dependsOn: ({ config }) => segmentsOf(config).map(({ name }) => name),
  run: async (context) => {
    await writeLeads(context);
    await writePublishedTables(context);
    await writeManifestSections(context);
  },
} satisfies Stage);
