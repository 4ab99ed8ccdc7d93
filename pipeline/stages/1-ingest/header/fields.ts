/** What a column of a contacts file can be, besides a free text. `full_name` is split into the first and last name. */
export const fields = [
  'record_id',
  'first_name',
  'last_name',
  'full_name',
  'email',
  'phone',
  'birth_year',
  'postcode',
  'city',
  'country',
  'language',
  'occupation',
  'would_move',
  'created_at',
] as const;

export type Field = (typeof fields)[number];

export function isField(name: string): name is Field {
  return (fields as readonly string[]).includes(name);
}
