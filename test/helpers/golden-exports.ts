/** What each destination's file must look like, by its published rules or, for tables, by the contract. */
export interface GoldenExport {
  readonly to: string;
  readonly ending: string;
  readonly purposes: readonly string[];
  /** People are contacted from it: a share is held out, and nobody is in it without an address. */
  readonly campaign: boolean;
  readonly header: readonly string[];
  /** The column of the e-mail, and whether it is hashed. */
  readonly email: string;
  readonly hashed: boolean;
}

const leadHeader =
  'kommun_code kommun rank person_id name email phone language country occupation segment segment_rank stage lead_score fit move_intent family equality nature helping health environment curiosity responsibility arctic confidence evidence evidence_driver next_step'.split(
    ' ',
  );

const listed = { purposes: ['relocation_contact'], campaign: false, hashed: false } as const;
const mailing = { ending: 'csv', purposes: ['newsletter'], campaign: true, hashed: false } as const;
const audience = {
  ending: 'csv',
  purposes: ['ad_user_data', 'ad_personalization'],
  campaign: true,
  hashed: true,
} as const;

export const goldenExports: readonly GoldenExport[] = [
  ...['csv', 'xlsx', 'parquet', 'arrow', 'jsonl'].map((to) => ({
    ...listed,
    to,
    ending: to,
    header: leadHeader,
    email: 'email',
  })),
  {
    ...listed,
    to: 'eures',
    ending: 'xlsx',
    header:
      'Kommun|Name|E-mail|Phone|Country|Language|Occupation|Would move|Stage|Next step|In their own words|Reference'.split(
        '|',
      ),
    email: 'E-mail',
  },
  {
    ...mailing,
    to: 'mailchimp',
    header:
      'Email Address|First Name|Last Name|Phone Number|Language|Country|Kommun|Segment|Life Cycle Stage|Why|Tags'.split(
        '|',
      ),
    email: 'Email Address',
  },
  {
    ...mailing,
    to: 'hubspot',
    header:
      "Email|First Name|Last Name|Phone Number|Country/Region|Preferred language|Job Title|Legal basis for processing contact's data|Lifecycle stage|Kommun|Segment|Life cycle stage (norrut)|Why".split(
        '|',
      ),
    email: 'Email',
  },
  { ...audience, to: 'meta', header: 'email|phone|fn|ln|ct|zip|country'.split('|'), email: 'email' },
  { ...audience, to: 'google', header: 'Email|Phone|First Name|Last Name|Country|Zip'.split('|'), email: 'Email' },
];
