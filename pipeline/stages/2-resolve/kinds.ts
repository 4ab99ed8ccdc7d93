/** What a column of a table holds, as far as linkage is concerned. */
export const columnKinds = [
  'given_name',
  'family_name',
  'full_name',
  'email',
  'phone',
  'date',
  'year',
  'postcode',
  'city',
  'country',
  'street',
  'id',
  'category',
  'text',
  'ignore',
] as const;

export type ColumnKind = (typeof columnKinds)[number];

export interface LinkColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}
