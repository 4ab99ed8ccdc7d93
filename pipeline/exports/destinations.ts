import { leadColumns } from '../stages/8-export/lead-columns.js';
import type { ExportRow } from './export-row.js';
import { googleFields, metaFields } from './upload-fields.js';

export type FileFormat = 'csv' | 'xlsx' | 'parquet' | 'arrow' | 'jsonl';
export type Cell = string | number | null;

/** Where an export goes: what it may be used for, whom it can take, and what it writes. */
export interface Destination {
  readonly name: string;
  readonly format: FileFormat;
  /** All of them must be allowed, unless another purpose is asked for. */
  readonly purposes: readonly string[];
  /** Must be allowed whatever purpose is asked for: the law asks it of whoever uploads there. */
  readonly always?: readonly string[];
  /** People are contacted from it, so a random part is held out to measure the effect. */
  readonly campaign: boolean;
  /** Why a person cannot be in it, or undefined. */
  readonly lacks?: (row: ExportRow) => string | undefined;
  readonly columns: readonly string[];
  readonly cells: (row: ExportRow) => readonly Cell[];
  /** Whether text may be changed to keep spreadsheets from running it; hashes need no guard. */
  readonly guard: boolean;
  readonly bom: boolean;
  /** Facts for the sidecar: consent signals, how to import. */
  readonly notes?: Readonly<Record<string, string>>;
}

const table = (format: FileFormat): Destination => ({
  name: format,
  format,
  purposes: ['relocation_contact'],
  campaign: false,
  columns: leadColumns,
  cells: (row) => leadColumns.map((column) => row[column]),
  guard: true,
  bom: true,
});

const noEmail = (row: ExportRow) => (row.email === null ? 'no_email' : undefined);
const noAddress = (row: ExportRow) => (row.email === null && row.phone === null ? 'no_email_or_phone' : undefined);

const mailchimp: Destination = {
  name: 'mailchimp',
  format: 'csv',
  purposes: ['newsletter'],
  campaign: true,
  // Mailchimp takes addresses with an ASCII local part only.
  lacks: (row) => noEmail(row) ?? (/^[\x21-\x7e]+@/.test(row.email!) ? undefined : 'email_not_ascii'),
  columns: [
    ...[
      'Email Address',
      'First Name',
      'Last Name',
      'Phone Number',
      'Language',
      'Country',
      'Kommun',
      'Segment',
      'Life Cycle Stage',
    ],
    ...['Why', 'Tags'],
  ],
  cells: (row) => [
    ...[
      row.email,
      row.first_name,
      row.last_name,
      row.phone,
      row.language,
      row.country,
      row.kommun,
      row.segment,
      row.stage,
    ],
    ...[cutToBytes(row.evidence, 255), tagsOf(row)],
  ],
  guard: true,
  bom: true,
  notes: { import_as: 'subscribed', key: 'Email Address' },
};

const hubspot: Destination = {
  name: 'hubspot',
  format: 'csv',
  purposes: ['newsletter'],
  campaign: true,
  lacks: noEmail,
  columns: [
    ...['Email', 'First Name', 'Last Name', 'Phone Number', 'Country/Region', 'Preferred language', 'Job Title'],
    ...[
      "Legal basis for processing contact's data",
      'Lifecycle stage',
      'Kommun',
      'Segment',
      'Life cycle stage (norrut)',
      'Why',
    ],
  ],
  cells: (row) => [
    ...[row.email, row.first_name, row.last_name, row.phone, row.country, row.language, row.occupation],
    ...['Freely given consent from contact', 'lead', row.kommun, row.segment, row.stage, row.evidence],
  ],
  guard: true,
  bom: true,
  notes: { key: 'Email', legal_basis: 'Freely given consent from contact' },
};

const meta: Destination = {
  name: 'meta',
  format: 'csv',
  purposes: ['ad_user_data', 'ad_personalization'],
  always: ['ad_user_data', 'ad_personalization'],
  campaign: true,
  lacks: noAddress,
  columns: ['email', 'phone', 'fn', 'ln', 'ct', 'zip', 'country'],
  cells: (row) => [
    ...[
      metaFields.email(row.email),
      metaFields.phone(row.phone),
      metaFields.name(row.first_name),
      metaFields.name(row.last_name),
    ],
    ...[metaFields.city(row.city), metaFields.postcode(row.postcode, row.country), metaFields.country(row.country)],
  ],
  guard: false,
  bom: false,
  notes: { hashing: 'SHA-256 of every field, normalised' },
};

const google: Destination = {
  name: 'google',
  format: 'csv',
  purposes: ['ad_user_data', 'ad_personalization'],
  always: ['ad_user_data', 'ad_personalization'],
  campaign: true,
  lacks: noAddress,
  columns: ['Email', 'Phone', 'First Name', 'Last Name', 'Country', 'Zip'],
  cells: (row) => [
    ...[
      googleFields.email(row.email),
      googleFields.phone(row.phone),
      googleFields.name(row.first_name),
      googleFields.name(row.last_name),
    ],
    ...[googleFields.country(row.country), googleFields.postcode(row.postcode)],
  ],
  guard: false,
  bom: false,
  notes: {
    hashing: 'SHA-256 of e-mail, phone and names, normalised; country and postcode plain',
    ad_user_data: 'GRANTED',
    ad_personalization: 'GRANTED',
  },
};

/** A sheet for an adviser of the European job network: who to talk to, about what work, where. */
const eures: Destination = {
  name: 'eures',
  format: 'xlsx',
  purposes: ['relocation_contact'],
  campaign: false,
  lacks: noAddress,
  columns: [
    ...['Kommun', 'Name', 'E-mail', 'Phone', 'Country', 'Language', 'Occupation', 'Would move', 'Stage', 'Next step'],
    ...['In their own words', 'Reference'],
  ],
  cells: (row) => [
    ...[
      row.kommun,
      row.name,
      row.email,
      row.phone,
      row.country,
      row.language,
      row.occupation,
      row.would_move,
      row.stage,
    ],
    ...[row.next_step, row.evidence, row.person_id],
  ],
  guard: true,
  bom: true,
};

export const destinations: readonly Destination[] = [
  ...(['csv', 'xlsx', 'parquet', 'arrow', 'jsonl'] as const).map(table),
  ...[mailchimp, hubspot, meta, google, eures],
];

function tagsOf(row: ExportRow): string {
  return ['norrut', row.kommun, row.segment].filter((tag) => tag !== null).join(',');
}

/** Mailchimp cuts text fields at 255 bytes; cut here, at a whole character. */
function cutToBytes(text: Cell, most: number): Cell {
  if (typeof text !== 'string' || Buffer.byteLength(text) <= most) return text;
  let cut = '';
  for (const letter of text) {
    if (Buffer.byteLength(cut) + Buffer.byteLength(letter) > most - 3) break;
    cut += letter;
  }
  return `${cut}…`;
}
