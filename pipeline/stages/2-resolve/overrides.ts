import { parse } from 'csv-parse/sync';
import type { Database } from '../../db/database.js';
import { NorrutError } from '../../lib/errors.js';

interface OverrideRow {
  readonly source_a?: string;
  readonly record_a: string;
  readonly source_b?: string;
  readonly record_b: string;
  readonly link: string;
}

/**
 * Read `links.csv` (columns record_a, record_b, link = must | cannot, and source_a, source_b where record ids repeat between
 * sources) into `override (left_rec, right_rec, must)`. Pairs whose records are not in the data are left out: they may come back.
 * `names` is SQL for (rec, source, record). @throws NorrutError `bad-config`
 */
export async function loadOverrides(db: Database, csv: string, names: string): Promise<void> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE wanted (source_a VARCHAR, record_a VARCHAR, source_b VARCHAR, record_b VARCHAR, must BOOLEAN)',
  );
  for (const row of parseOverrides(csv))
    await db.run('INSERT INTO wanted VALUES ($source_a, $record_a, $source_b, $record_b, $must)', {
      source_a: row.source_a || null,
      record_a: row.record_a,
      source_b: row.source_b || null,
      record_b: row.record_b,
      must: row.link === 'must',
    });
  await db.run(`INSERT INTO override SELECT DISTINCT least(a.rec, b.rec), greatest(a.rec, b.rec), must::INTEGER
    FROM wanted w JOIN (${names}) a ON a.record = w.record_a AND coalesce(w.source_a = a.source, true)
    JOIN (${names}) b ON b.record = w.record_b AND coalesce(w.source_b = b.source, true) WHERE a.rec <> b.rec`);
}

function parseOverrides(csv: string): readonly OverrideRow[] {
  let rows: Record<string, string>[];
  try {
    rows = parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true }) as Record<string, string>[];
  } catch (cause) {
    throw new NorrutError('bad-config', 'links.csv is not valid CSV', { cause });
  }
  return rows.map((row, i) => {
    const { record_a, record_b, link, source_a, source_b } = row;
    if (!record_a || !record_b || (link !== 'must' && link !== 'cannot'))
      throw new NorrutError('bad-config', 'a link needs record_a, record_b and link (must or cannot)', {
        where: `links.csv: row ${i + 1}`,
      });
    return { record_a, record_b, link, ...(source_a ? { source_a } : {}), ...(source_b ? { source_b } : {}) };
  });
}
