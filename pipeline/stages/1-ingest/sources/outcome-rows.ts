import { foldText } from '../../../lib/fold-text.js';
import { findKommun } from '../../../lib/kommuner.js';
import { type KeyedKind, keyHeaders, timeHeaders } from './keyed-kind.js';

const known: Readonly<Record<string, string>> = {
  replied: 'replied|reply|answered|svarat|svarade',
  visited: 'visited|visit|besokt|besok|besokte',
  applied: 'applied|application|ansokt|sokt jobb|applied for job',
  moved_in: 'moved in|moved|movedin|inflyttad|inflyttat|flyttat|flyttat in|flyttade in|har flyttat',
  declined: 'declined|decline|no|tackat nej|avbojt|nej|not interested|ej intresserad',
  stayed_24m:
    'stayed 24m|stayed 24 m|stayed 24 months|stayed24m|kvar efter 24 manader|kvar 24 man|stayed two years|bor kvar',
};
const words = new Map(
  Object.entries(known).flatMap(([name, list]) => list.split('|').map((word) => [word, name] as const)),
);

/** Outcomes: whom, which kommun, what happened, when. An unknown kommun is null and told of; an unknown outcome stays as it is. */
export const outcomeKind: KeyedKind = {
  table: 'outcomes',
  defaults: {
    ...keyHeaders,
    kommun: ['kommun', 'kommun_code', 'kommunkod', 'municipality', 'code'],
    outcome: ['outcome', 'utfall', 'resultat', 'result', 'status'],
    at: timeHeaders,
  },
  values: [
    { column: 'kommun_code', from: 'kommun', type: 'VARCHAR', read: kommunCode },
    { column: 'outcome', from: 'outcome', type: 'VARCHAR', read: outcomeName },
  ],
  problem: {
    of: ({ kommun_code }) => (kommun_code === null ? 'kommun' : null),
    select: "CASE WHEN kommun_code IS NULL THEN 'kommun' END",
  },
};

function kommunCode(cell: string | null): string | null {
  return cell === null ? null : (findKommun(cell.replace(/[.,]0$/, ''))?.code ?? null);
}

function outcomeName(cell: string | null): string | null {
  if (cell === null) return null;
  const folded = foldText(cell);
  return words.get(folded) ?? folded.replace(/[^\p{L}\p{N}]+/gu, '_');
}
