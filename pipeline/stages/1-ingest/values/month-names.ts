/** First letters of the month in en sv no da de nl fi pl fr es; enough of each to tell it from the others. */
const months: ReadonlyArray<readonly string[]> = [
  ['jan', 'tammi', 'sty', 'ene'],
  ['feb', 'helmi', 'lut', 'fév', 'fev'],
  ['mar', 'mär', 'maa', 'mrt', 'maart'],
  ['apr', 'huhti', 'kwi', 'avr', 'abr'],
  ['may', 'maj', 'mai', 'mei', 'touko', 'may'],
  ['jun', 'kesä', 'cze', 'juin'],
  ['jul', 'heinä', 'lip', 'juil'],
  ['aug', 'elo', 'sie', 'aoû', 'aou', 'ago'],
  ['sep', 'syys', 'wrz'],
  ['oct', 'okt', 'loka', 'paź', 'paz'],
  ['nov', 'marras', 'lis'],
  ['dec', 'dez', 'des', 'joulu', 'gru', 'déc', 'dic'],
];

/** 1–12 from the name of a month or its beginning; null if it is none. */
export function monthNumber(name: string): number | null {
  const word = name.normalize('NFC').toLowerCase();
  if (word.startsWith('marras')) return 11;
  const found = months.findIndex((forms) => forms.some((form) => word.startsWith(form)));
  return found < 0 ? null : found + 1;
}
