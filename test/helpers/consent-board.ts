import { join } from 'node:path';
import fc from 'fast-check';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { sha256 } from '../../pipeline/lib/hash.js';
import { purposes } from '../../pipeline/lib/purposes.js';
import { type OraclePerson, type OracleRow, oracleAllows } from './consent-oracle.js';
import { boardYaml } from './small-board.js';

/** A few invented people, some of them with two records, and the ledger before and after the nightly run. */
export interface ConsentBoard {
  readonly people: readonly { readonly twin: boolean; readonly objects: boolean; readonly grants: readonly string[] }[];
  readonly ledger: readonly LedgerDraw[];
  readonly later: readonly LedgerDraw[];
}

interface LedgerDraw {
  readonly who: number;
  readonly key: 'email' | 'twin' | 'phone' | 'record';
  readonly purpose: string;
  readonly status: OracleRow['status'];
  readonly daysAgo: number;
  readonly evidence: boolean;
}

export const boardAsOf = Date.UTC(2026, 10, 20);
const people = 20;
const drawn = purposes.filter((purpose) => purpose !== 'recruitment');

const row = (statuses: readonly OracleRow['status'][], mostDays: number): fc.Arbitrary<LedgerDraw> =>
  fc.record({
    who: fc.nat(people - 1),
    key: fc.constantFrom('email', 'twin', 'phone', 'record'),
    purpose: fc.constantFrom(...drawn),
    status: fc.constantFrom(...statuses),
    daysAgo: fc.integer({ min: 1, max: mostDays }),
    evidence: fc.boolean(),
  });

export const consentBoards: fc.Arbitrary<ConsentBoard> = fc.record({
  people: fc.array(
    fc.record({
      twin: fc.boolean(),
      objects: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      grants: fc.oneof(fc.constant(drawn), fc.subarray(drawn)),
    }),
    { minLength: people, maxLength: people },
  ),
  ledger: fc.array(row(['granted', 'denied', 'withdrawn', 'objected'], 900), { minLength: 10, maxLength: 20 }),
  later: fc.array(row(['denied', 'withdrawn', 'objected'], 1), { minLength: 4, maxLength: 8 }),
});

/** Marks of one person that no other text of the board contains. */
const letters = (i: number) => String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26));
const emailOf = (i: number, twin = false) => `${letters(i)}zq${twin ? 'tw' : ''}@p.example`;
const phoneOf = (i: number) => `+4670174${String(1000 + i * 7)}`;
const firstName = (i: number) => `Vrin${letters(i)}qo`;
const lastName = (i: number) => `Ekz${letters(i)}mbu`;
const wordOf = (i: number, twin: boolean) => `${twin ? 'torn' : 'kvast'}${letters(i)}myr`;
const yaml = `${boardYaml}defaultCapacity: 5\n`;

export function boardFiles(board: ConsentBoard, withLater = false): Record<string, string> {
  const contacts = recordsOf(board).map(({ i, twin, objects }) => {
    const text = objects ? 'Radera alla mina uppgifter' : 'Vi vill bo i Pajala och åka skidor';
    return `${recordId(i, twin)},${firstName(i)},${lastName(i)},${emailOf(i, twin)},${phoneOf(i)},sv,2026-01-10,"${text} vid ${wordOf(i, twin)} i skogen varje vinter."`;
  });
  const consents = rowsOf(board, withLater).map(
    (one) =>
      `${one.email ?? ''},${one.phone ?? ''},${one.record_id ?? ''},${one.purpose},${one.status},${new Date(one.at ?? 0).toISOString()},${one.evidence ?? ''}`,
  );
  return {
    'norrut.yaml': yaml,
    'inbox/people.csv': `record_id,first_name,last_name,email,phone,language,created_at,why\n${contacts.join('\n')}\n`,
    'inbox/consents.csv': `email,phone,record_id,purpose,status,at,evidence\n${consents.join('\n')}\n`,
    'inbox/events.csv': 'email,type,at\n',
  };
}

const recordId = (i: number, twin: boolean) => `r${i}${twin ? 't' : ''}`;

function recordsOf(board: ConsentBoard) {
  return board.people.flatMap(({ twin, objects }, i) => [
    { i, twin: false, objects },
    ...(twin ? [{ i, twin: true, objects: false }] : []),
  ]);
}

function rowsOf(board: ConsentBoard, withLater: boolean): OracleRow[] {
  const granted = board.people.flatMap(({ grants }, who) =>
    grants.map(
      (purpose): LedgerDraw => ({ who, key: 'email', purpose, status: 'granted', daysAgo: 50, evidence: false }),
    ),
  );
  return [...granted, ...board.ledger, ...(withLater ? board.later : [])].map((draw) => ({
    email: draw.key === 'email' ? emailOf(draw.who) : draw.key === 'twin' ? emailOf(draw.who, true) : null,
    phone: draw.key === 'phone' ? phoneOf(draw.who) : null,
    record_id: draw.key === 'record' ? recordId(draw.who, false) : null,
    purpose: draw.purpose,
    status: draw.status,
    at: boardAsOf - draw.daysAgo * 86_400_000,
    evidence: draw.evidence ? 'form 7' : null,
    problem: null,
  }));
}

/** One person as resolved, with every string that would give the person away and what the oracle allows. */
export interface BoardPerson {
  readonly contact: readonly string[];
  readonly said: readonly string[];
  readonly allows: (purpose: string, withLater: boolean) => boolean;
}

/** The persons that the run made of the records, judged by the oracle. */
export async function judgedPeople(workspace: string, board: ConsentBoard): Promise<BoardPerson[]> {
  const resolved = await withDatabase({}, (db) =>
    db.rows<{ person_id: string; record_id: string }>(
      `SELECT person_id, record_id FROM read_parquet(${sqlText(join(workspace, 'out/latest/resolution.parquet'))})`,
    ),
  );
  const personOf = new Map(resolved.map(({ record_id, person_id }) => [record_id, person_id]));
  const byPerson = new Map<string, ReturnType<typeof recordsOf>>();
  for (const record of recordsOf(board)) {
    const id = personOf.get(recordId(record.i, record.twin)) ?? '';
    byPerson.set(id, [...(byPerson.get(id) ?? []), record]);
  }
  const rules = { asOf: boardAsOf, expiryMonths: 24, recruitment: false };
  return [...byPerson.values()].map((records) => {
    const person: OraclePerson = {
      id: '',
      keys: records.flatMap(({ i, twin }) => [
        { kind: 'email' as const, key: emailOf(i, twin) },
        { kind: 'phone' as const, key: phoneOf(i) },
        { kind: 'record' as const, key: recordId(i, twin) },
      ]),
      objections: records.some(({ objects }) => objects) ? [Date.UTC(2026, 0, 10)] : [],
      forgotten: false,
    };
    return {
      contact: [...new Set(records.flatMap(({ i, twin }) => contactMarks(i, twin)))],
      said: records.map(({ i, twin }) => wordOf(i, twin)),
      allows: (purpose, withLater) => oracleAllows(person, purpose, rowsOf(board, withLater), rules, new Set()),
    };
  });
}

/** In clear and as the advertising destinations hash them. */
function contactMarks(i: number, twin: boolean): string[] {
  const [email, phone] = [emailOf(i, twin), phoneOf(i)];
  const hashed = [email, phone, phone.slice(1), firstName(i).toLowerCase(), lastName(i).toLowerCase()].map(sha256);
  return [email, phone, phone.slice(1), firstName(i), lastName(i), ...hashed];
}
