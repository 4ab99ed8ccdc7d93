import { type KeyedKind, keyHeaders, timeHeaders } from './keyed-kind.js';

/** Events: whom, what, when, how much. A row without a key is rejected; a bad time or value is null. */
export const eventKind: KeyedKind = {
  table: 'events',
  defaults: {
    ...keyHeaders,
    type: ['type', 'event', 'event_type', 'event type', 'action', 'event_name', 'typ', 'händelse'],
    at: timeHeaders,
    value: ['value', 'amount', 'värde'],
  },
  values: [
    { column: 'type', from: 'type', type: 'VARCHAR', read: (cell) => cell?.toLowerCase() ?? null },
    { column: 'value', from: 'value', type: 'DOUBLE', read: numberOf },
  ],
};

/** A number with a decimal point or comma and perhaps a currency; null if it is none. */
export function numberOf(text: string | null): number | null {
  const match = /^[^\d+-]{0,4}([+-]?\d[\d\s]*(?:[.,]\d+)?)\s*[^\d]{0,4}$/.exec(text ?? '');
  return match ? Number(match[1]!.replace(/\s/g, '').replace(',', '.')) : null;
}
