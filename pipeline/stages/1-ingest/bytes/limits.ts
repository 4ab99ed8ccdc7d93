/** What a compressed file may unfold to; beyond it is a bomb or a job for another tool. Bytes. */
export const limits = {
  /** A gzip file, streamed to disk. */
  gunzipped: 8 * 2 ** 30,
  /** One part of a workbook, held in memory. */
  workbookPart: 640 * 2 ** 20,
  /** More than this many bytes out of one byte in, in anything larger than `ratioFrom`, is nobody's export. */
  ratio: 250,
  ratioFrom: 32 * 2 ** 20,
  /** Cells of one sheet. */
  sheetCells: 100_000_000,
  /** Entries of an archive. */
  archiveEntries: 10_000,
  /** Characters of one record of a text file. */
  record: 64 * 2 ** 20,
} as const;
