const digits = '0123456789abcdef';
const mostAtOnce = 60_000;

/**
 * Conditions on person_id that cut everybody into ranges, in order. Lists gathered by person do not spill: a query that builds
 * them for a million people at once outgrows its memory, one for a sixteenth does not. Few people are one range.
 */
export function personRanges(people: number): readonly string[] {
  if (people <= mostAtOnce) return ['true'];
  return [...digits].map((digit, i) => {
    const next = digits[i + 1];
    return next === undefined ? `person_id >= 'p-${digit}'` : `person_id >= 'p-${digit}' AND person_id < 'p-${next}'`;
  });
}
