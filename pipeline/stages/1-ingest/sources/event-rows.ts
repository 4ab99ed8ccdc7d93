import type { KeyedKind } from './read-keyed-source.js';

/** Events: whom, what, when, how much. A row without a key is rejected; a bad time or value is null. */
export const eventKind: KeyedKind = {
  table: 'events',
  columns: ['email', 'phone', 'record_id', 'type', 'at', 'value'],
  defaults: {
    email: ['email', 'e-mail', 'email address', 'e-post', 'epost'],
    phone: ['phone', 'telefon', 'phone number'],
    record_id: ['record_id', 'contact_id', 'contact id', 'record id'],
    type: ['type', 'event', 'event_type', 'event type', 'action', 'event_name', 'typ', 'händelse'],
    at: [
      'at',
      'ts',
      'time',
      'timestamp',
      'datetime',
      'date',
      'created_at',
      'occurred_at',
      'event_time',
      'tid',
      'datum',
    ],
    value: ['value', 'amount', 'värde'],
  },
  rows: ({ keys, hasKey, cell, at }) =>
    hasKey ? [{ ...keys, type: cell('type')?.toLowerCase() ?? null, at, value: numberOf(cell('value')) }] : null,
};

/** A number with a decimal point or comma and perhaps a currency; null if it is none. */
export function numberOf(text: string | null): number | null {
  const match = /^[^\d+-]{0,4}([+-]?\d[\d\s]*(?:[.,]\d+)?)\s*[^\d]{0,4}$/.exec(text ?? '');
  return match ? Number(match[1]!.replace(/\s/g, '').replace(',', '.')) : null;
}
