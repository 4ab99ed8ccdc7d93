import type { leadColumns } from '../stages/8-export/lead-columns.js';

/** A person to export: the columns of `leads` (null where the person is no lead) and what uploads need besides. */
export type ExportRow = Readonly<Record<(typeof leadColumns)[number], string | number | null>> & {
  readonly person_id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly country: string | null;
  readonly language: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly would_move: string | null;
};
