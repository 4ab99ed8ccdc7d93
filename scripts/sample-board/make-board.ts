import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { Dice } from './dice.js';
import { electrician } from './electrician.js';
import { euresCsv } from './eures-sheet.js';
import { fairXlsx } from './fair-sheet.js';
import { formHouseholds } from './households.js';
import { consentsCsv } from './ledger.js';
import { newsletterCsv } from './newsletter.js';
import { invitePeople } from './people.js';
import type { Person } from './person.js';
import { writeRecords } from './records.js';
import { rowsOf } from './rows.js';
import { surveyCsv } from './survey.js';
import { type CorpusText, TextPool } from './texts.js';
import { type EventRow, eventRows, outcomesCsv } from './traces.js';

export interface Board {
  readonly people: readonly Person[];
  /** File name → bytes, all but the events. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly events: readonly EventRow[];
}

/** The whole sample board from the labelled texts and a seed: the same bytes every time. */
export async function makeBoard(corpus: readonly CorpusText[], seed: string): Promise<Board> {
  const dice = new Dice(seed);
  const pool = new TextPool(corpus, dice.fork('texts'));
  const invited = formHouseholds(invitePeople(pool, dice.fork('people')), 28, dice.fork('households'));
  const written = writeRecords(invited, pool, dice.fork('records'));
  const people = [...written, { ...electrician, no: written.length }];
  const files = new Map([
    ['newsletter.csv', newsletterCsv(rowsOf(people, 'newsletter'), seed)],
    ['enkat.csv', surveyCsv(rowsOf(people, 'survey'), seed)],
    ['houten.xlsx', await fairXlsx(rowsOf(people, 'fair'), seed)],
    ['eures.csv', euresCsv(rowsOf(people, 'eures'))],
    ['consents.csv', consentsCsv(people, seed)],
    ['outcomes.csv', outcomesCsv(people, seed)],
  ]);
  return { people, files, events: eventRows(people, seed) };
}

/** Events as Parquet with columns email, event, ts, value; one thread, so that equal rows give equal bytes. */
export async function writeEvents(rows: readonly EventRow[], path: string): Promise<void> {
  await withDatabase({ threads: 1 }, async (db) => {
    await db.run('CREATE TABLE events (no INTEGER, email VARCHAR, event VARCHAR, ts TIMESTAMP, value DOUBLE)');
    for (let at = 0; at < rows.length; at += 500) {
      const values = rows
        .slice(at, at + 500)
        .map(
          (row, i) =>
            `(${at + i}, ${sqlText(row.email)}, ${sqlText(row.event)}, ${sqlText(row.ts)}, ${row.value ?? 'NULL'})`,
        );
      await db.run(`INSERT INTO events VALUES ${values.join(', ')}`);
    }
    await db.writeParquet('SELECT email, event, ts, value FROM events ORDER BY no', path);
  });
}
