import { type Database, sqlText } from '../../db/database.js';
import type { LinkColumn } from './kinds.js';

/** The canonical contact columns that say who somebody is. */
export const contactColumns: readonly LinkColumn[] = [
  { name: 'first_name', kind: 'given_name' },
  { name: 'last_name', kind: 'family_name' },
  { name: 'email', kind: 'email' },
  { name: 'phone', kind: 'phone' },
  { name: 'birth_year', kind: 'year' },
  { name: 'postcode', kind: 'postcode' },
  { name: 'city', kind: 'city' },
  { name: 'country', kind: 'country' },
];

/** Make the view `contact` of a `contacts.parquet`, and `input` for linkage from it. */
export async function openContacts(db: Database, path: string): Promise<void> {
  await db.run(`CREATE VIEW contact AS SELECT * FROM read_parquet(${sqlText(path)})`);
  await db.run(`CREATE TABLE input AS SELECT contact_no AS row_no, coalesce(record_id, left(sha256(texts::VARCHAR), 16)) AS id, created_at AS created,
    ${contactColumns.map(({ name }) => `${name}::VARCHAR AS ${name}`).join(', ')} FROM contact`);
}

/** How people name a contact (in `links.csv`, on the command line): its source, and its record id or file:line. */
export const recordNames = `SELECT u.rec, c.contact_no, c.source, coalesce(c.record_id, c.file || ':' || c.line) AS record
  FROM unit u JOIN contact c ON c.contact_no = u.row_no`;
