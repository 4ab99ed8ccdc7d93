export interface Dialect {
  readonly delimiter: string;
  /** Whether a quote that opens a cell quotes; false in TSV files that take quotes as text. */
  readonly quoting: boolean;
}

export const delimiters = [',', ';', '\t'] as const;
