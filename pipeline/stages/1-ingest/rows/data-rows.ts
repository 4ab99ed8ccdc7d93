import type { Located } from '../header/locate-header.js';
import type { RawRow, RawTable, Reject, RowShape } from '../raw-table.js';
import { RowKinds } from './row-kind.js';

export interface DataRow extends RawRow {
  /** An empty row, a rule or a gap in the sheet stands somewhere above. */
  readonly afterGap: boolean;
}

export interface DataBatch {
  readonly rows: readonly DataRow[];
  readonly rejects: readonly Reject[];
}

/** The rows of data behind the header: without blank rows, rules and repeated headers; broken and ragged ones as rejects. */
export async function* dataRows(
  table: RawTable,
  located: Located | null,
  isRecord: RowShape['isRecord'],
): AsyncGenerator<DataBatch> {
  const headers = located?.headers ?? [];
  const width = headers.length;
  const kinds = new RowKinds(headers);
  const inside = table.header.kind === 'inside';
  // In a sheet a cell beside the table cannot shift the others: it is a column without a name.
  const ragged = table.facts.format === 'csv';
  let gap = false;
  let previous = located?.lastLine ?? 0;
  for await (const items of table.rows({ width, isRecord })) {
    const rows: DataRow[] = [];
    const rejects: Reject[] = [];
    for (const item of items) {
      if (inside && item.line <= (located?.lastLine ?? 0)) continue;
      if (item.kind === 'reject') {
        rejects.push(item);
        continue;
      }
      if (table.facts.format === 'xlsx' && item.line > previous + 1) gap = true;
      previous = item.line;
      const kind = kinds.kindOf(item.cells);
      if (kind === 'header') continue;
      if (kind !== 'data') gap = true;
      else if (ragged && isRagged(item, width))
        rejects.push({ kind: 'reject', line: item.line, column: '', reason: 'ragged', cells: item.cells });
      else rows.push({ ...item, afterGap: gap });
    }
    if (rows.length + rejects.length > 0) yield { rows, rejects };
  }
}

/** More filled cells than headers, or a last record that the file's end cuts off. */
function isRagged({ cells, cut }: RawRow, width: number): boolean {
  if (cut === true && cells.length < width) return true;
  for (let i = width; i < cells.length; i++) if ((cells[i] ?? '').trim() !== '') return true;
  return false;
}
