import type { LinkColumn } from './kinds.js';

/** The canonical contact columns that say who somebody is. */
export const contactColumns: readonly LinkColumn[] = [
  { name: 'first_name', kind: 'given_name' },
  { name: 'last_name', kind: 'family_name' },
  { name: 'email', kind: 'email' },
  { name: 'phone', kind: 'phone' },
  { name: 'birth_year', kind: 'year' },
  { name: 'postcode', kind: 'postcode' },
  { name: 'city', kind: 'city' },
  { name: 'country', kind: 'country' },
];
