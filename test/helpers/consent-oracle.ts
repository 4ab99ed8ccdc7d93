/** The consent rules of the product's contract, written straight down: slow, small, and apart from the SQL that it judges. */
export interface OracleRow {
  readonly email: string | null;
  readonly phone: string | null;
  readonly record_id: string | null;
  /** null: not understood, which refuses every purpose. */
  readonly purpose: string | null;
  readonly status: 'granted' | 'denied' | 'withdrawn' | 'objected';
  /** Milliseconds since 1970, or null for a time that could not be read. */
  readonly at: number | null;
  readonly evidence: string | null;
  readonly problem: string | null;
}

export interface OraclePerson {
  readonly id: string;
  readonly keys: ReadonlyArray<{ readonly kind: 'email' | 'phone' | 'record'; readonly key: string }>;
  /** Times of texts that read as objections. */
  readonly objections: readonly (number | null)[];
  readonly forgotten: boolean;
}

export interface OracleRules {
  readonly asOf: number;
  readonly expiryMonths: number;
  readonly recruitment: boolean;
}

type State = 'none' | 'granted' | 'refused' | 'objected';

/** Whether a person is allowed a purpose; `sharedRecords` are record ids that several persons have. */
export function oracleAllows(
  person: OraclePerson,
  purpose: string,
  ledger: readonly OracleRow[],
  rules: OracleRules,
  sharedRecords: ReadonlySet<string>,
): boolean {
  if (person.forgotten) return false;
  if (purpose === 'recruitment' && !rules.recruitment) return false;
  const rowsOf = (kind: string, key: string, of: string) =>
    ledger.filter(
      (row) =>
        belongsTo(row, kind, key) &&
        (row.purpose === null || row.purpose === of) &&
        (row.at === null || row.at <= rules.asOf),
    );
  const states = person.keys.map(({ kind, key }) => {
    const state = stateOf(rowsOf(kind, key, purpose), rules);
    return state === 'granted' && kind === 'record' && sharedRecords.has(key) ? 'none' : state;
  });
  const objectsToProfiling = person.keys.some(
    ({ kind, key }) => stateOf(rowsOf(kind, key, 'profiling'), rules) === 'objected',
  );
  if (objectsToProfiling) return false;
  const evidenced = person.keys
    .filter(({ kind, key }) => kind !== 'record' || !sharedRecords.has(key))
    .flatMap(({ kind, key }) =>
      rowsOf(kind, key, purpose)
        .filter(isEvidencedGrant)
        .map((row) => row.at ?? 0),
    );
  for (const at of person.objections) if (at === null || !evidenced.some((grant) => grant > at)) return false;
  return states.includes('granted') && states.every((state) => state === 'granted' || state === 'none');
}

function belongsTo(row: OracleRow, kind: string, key: string): boolean {
  if (row.email !== null) return kind === 'email' && row.email === key;
  if (row.phone !== null) return kind === 'phone' && row.phone === key;
  return kind === 'record' && row.record_id === key;
}

function isEvidencedGrant(row: OracleRow): boolean {
  return grants(row) && row.evidence !== null && row.evidence.trim() !== '';
}

function grants(row: OracleRow): boolean {
  return row.status === 'granted' && row.problem === null && row.at !== null;
}

/** One key's rows for one purpose. */
function stateOf(rows: readonly OracleRow[], { asOf, expiryMonths }: OracleRules): State {
  if (rows.length === 0) return 'none';
  const objections = rows.filter((row) => row.status === 'objected');
  for (const objection of objections) {
    const { at } = objection;
    const lifted = at !== null && rows.some((row) => isEvidencedGrant(row) && (row.at ?? 0) > at);
    if (!lifted) return 'objected';
  }
  if (rows.some((row) => row.at === null)) return 'refused';
  const latest = Math.max(...rows.map((row) => row.at ?? 0));
  const last = rows.filter((row) => row.at === latest);
  if (!last.every(grants)) return 'refused';
  return addMonths(latest, expiryMonths) < asOf ? 'refused' : 'granted';
}

/** The same day of a later month, or its last day. */
export function addMonths(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}
