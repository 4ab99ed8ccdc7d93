import { sqlName, sqlText } from '../../db/database.js';
import { kommuner } from '../../lib/kommuner.js';
import { leadColumns } from './lead-columns.js';

export interface LeadTables {
  readonly placements: string;
  readonly people: string;
  readonly scores: string;
}

/**
 * One row a placement with the columns of `leads`, unordered. `fit` and the drivers are those of `scores.parquet`; a language that the
 * person's records state comes before the one of the text.
 */
export function leadsQuery({ placements, people, scores }: LeadTables): string {
  const names = kommuner.map(({ code, name }) => `(${sqlText(code)}, ${sqlText(name)})`).join(', ');
  const from: Readonly<Record<string, string>> = {
    kommun: 'k.kommun',
    name: "nullif(trim(concat_ws(' ', p.first_name, p.last_name)), '') AS name",
    email: 'p.email',
    phone: 'p.phone',
    country: 'p.country',
    occupation: 'p.occupation',
    language: 'coalesce(p.language, s.language) AS language',
  };
  const scored = new Set(['fit', 'move_intent', 'evidence', 'evidence_driver', ...leadColumns.slice(16, 25)]);
  const columns = leadColumns.map((column) => from[column] ?? `${scored.has(column) ? 's' : 'm'}.${sqlName(column)}`);
  return `
    SELECT ${columns.join(', ')}
    FROM read_parquet(${sqlText(placements)}) m
      JOIN (VALUES ${names}) k(kommun_code, kommun) USING (kommun_code)
      JOIN read_parquet(${sqlText(people)}) p USING (person_id)
      JOIN read_parquet(${sqlText(scores)}) s USING (person_id)`;
}
