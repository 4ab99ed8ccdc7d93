import type { Located } from '../header/locate-header.js';
import type { RawItem, RawTable } from '../raw-table.js';
import { dataRows } from './data-rows.js';

/** The rows of any table: in sheets and CSV blank rows and rules are none; where the format itself says what a row is, each is one. */
export async function* tableItems(table: RawTable, located: Located): AsyncGenerator<RawItem> {
  if (table.header.kind === 'given') for await (const batch of table.rows()) yield* batch;
  else
    for await (const { rows, rejects } of dataRows(table, located, () => false))
      yield* [...rows, ...rejects].sort((a, b) => a.line - b.line);
}
