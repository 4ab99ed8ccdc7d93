import type { Database } from '../../db/database.js';
import { NorrutError } from '../../lib/errors.js';
import { type BlockingRule, blockingRules, nameWord } from './blocking-rules.js';
import type { Field } from './standardise.js';

export interface BlockingLimits {
  /** A key borne by more records than this gets a second key. */
  readonly blockSize: number;
  /** Most pairs compared in all; the largest blocks are cut further until the sum fits. */
  readonly pairBudget: number;
}

export interface RuleReport {
  readonly rule: string;
  /** Pairs that the rule proposes, measured before any is made. */
  readonly pairs: number;
  /** Blocks up to this size are compared whole, larger ones split by a second key. 0: no block was compared. */
  readonly blockSize: number;
  /** Records in blocks that are too large with every second key: the rule does not compare them. */
  readonly cut: number;
  /** Pairs that it would propose without any cap. */
  readonly uncapped: number;
}

/** Somebody may stand in many records under one address: its block may be so much larger. */
const identifierFactor = 16;

/**
 * Fill `candidate (left_rec, right_rec, rules)`: every pair that some rule proposes, once, with a bit for each rule.
 * Rules are measured before they run. A rule that does not fit its part of the budget compares smaller
 * blocks, in the end none. @throws NorrutError `input-refused` if every pair would break the budget
 */
export async function proposePairs(
  db: Database,
  fields: readonly Field[],
  limits: BlockingLimits,
): Promise<readonly RuleReport[]> {
  const rules = blockingRules(fields);
  if (rules.length === 0)
    throw new NorrutError('input-refused', 'no two columns that could tell records apart', {
      hint: 'give the columns their kinds: columns: { NAME: family_name, … }',
    });
  await db.run('CREATE TEMP TABLE proposed (pair BIGINT, rule UTINYINT)');
  const reports: RuleReport[] = [];
  let left = limits.pairBudget;
  for (const [i, rule] of rules.entries()) {
    const report = await runRule(db, rule, i, {
      blockSize: limits.blockSize,
      pairBudget: left / Math.min(rules.length - i, 8),
    });
    left -= report.pairs;
    reports.push(report);
  }
  if (reports.every(({ pairs }) => pairs === 0) && reports.some(({ uncapped }) => uncapped > limits.pairBudget))
    throw new NorrutError(
      'input-refused',
      `the records are too alike: every blocking rule would compare more than its part of the budget of ${limits.pairBudget} pairs`,
      { hint: 'give more columns a kind, so that common values can be split by a second one' },
    );
  await db.run(`CREATE TABLE candidate AS SELECT (pair >> 32)::INTEGER AS left_rec, (pair & 4294967295)::INTEGER AS right_rec, rules
    FROM (SELECT pair, bit_or(1::BIGINT << rule) AS rules FROM proposed GROUP BY pair)`);
  await db.run('DROP TABLE proposed');
  return reports;
}

async function runRule(db: Database, rule: BlockingRule, number: number, limits: BlockingLimits): Promise<RuleReport> {
  const { pairBudget } = limits;
  const blockSize = limits.blockSize * (rule.identifies ? identifierFactor : 1);
  await db.run(`CREATE OR REPLACE TEMP TABLE keyed AS ${keyedSql(rule)}`);
  await sizeBlocks(db, 'keyed', 'block');
  const whole = await fittingSize(db, 'block', blockSize, pairBudget / 2);
  const { largest, uncapped } = await db.row<{ largest: number; uncapped: number }>(
    'SELECT coalesce(max(size), 0)::DOUBLE AS largest, coalesce(sum(size * (size - 1) / 2), 0)::DOUBLE AS uncapped FROM block',
  );
  const tables = [{ keyed: 'keyed', block: 'block', ...whole }];
  let cut = 0;
  if (largest > whole.size) {
    await db.run(`CREATE OR REPLACE TEMP TABLE finer_keyed AS ${finerSql(rule, whole.size)}`);
    await sizeBlocks(db, 'finer_keyed', 'finer');
    const split = await fittingSize(db, 'finer', blockSize, pairBudget - whole.pairs);
    tables.push({ keyed: 'finer_keyed', block: 'finer', ...split });
    cut = await countCut(db, whole.size, split.size);
  }
  for (const { keyed, block, size } of tables)
    await db.run(`INSERT INTO proposed SELECT (a.rec::BIGINT << 32) | b.rec, ${number}
      FROM (SELECT * FROM ${keyed} SEMI JOIN (SELECT key FROM ${block} WHERE size <= ${size}) USING (key)) a
      JOIN ${keyed} b USING (key) WHERE a.rec < b.rec`);
  const compared = tables.filter((table) => table.pairs > 0);
  const pairs = compared.reduce((sum, table) => sum + table.pairs, 0);
  return { rule: rule.name, pairs, blockSize: Math.max(0, ...compared.map(({ size }) => size)), cut, uncapped };
}

/** Every record of `units` under each of its keys, once: (rec, key). */
export function keyedSql({ keys }: BlockingRule, units = 'unit'): string {
  const selects = keys.map((parts) => {
    const from = parts.includes(nameWord) ? `(SELECT *, unnest(name_tokens) AS ${nameWord} FROM ${units})` : units;
    const known = parts.map((part) => `${part} IS NOT NULL`).join(' AND ');
    return `SELECT rec, hash(${parts.join(', ')}) AS key FROM ${from} WHERE ${known}`;
  });
  const once = keys.length === 1 && !keys[0]!.includes(nameWord);
  return once ? selects[0]! : `SELECT DISTINCT rec, key FROM (${selects.join(' UNION ALL ')})`;
}

/** The records of blocks of more than `limit` under each of the second keys on its own, so that a typo in one does not lose a pair. */
function finerSql({ second }: BlockingRule, limit: number): string {
  const keys = second.map((part, i) => `CASE WHEN ${part} IS NOT NULL THEN hash(k.key, ${i}, ${part}) END`);
  return `SELECT rec, key FROM (SELECT k.rec, unnest([${keys.join(', ') || 'NULL::UBIGINT'}]) AS key
    FROM keyed k SEMI JOIN (SELECT key FROM block WHERE size > ${limit}) USING (key) JOIN unit USING (rec)) WHERE key IS NOT NULL`;
}

async function sizeBlocks(db: Database, keyed: string, block: string): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE ${block} AS SELECT key, count(*) AS size FROM ${keyed} GROUP BY key HAVING count(*) > 1`,
  );
}

/** The largest block size, at most `most`, at which the pairs of all blocks up to it keep within `budget`, and those pairs. */
async function fittingSize(
  db: Database,
  block: string,
  most: number,
  budget: number,
): Promise<{ readonly size: number; readonly pairs: number }> {
  const sizes = await db.rows<{ size: number; blocks: number }>(
    `SELECT size::DOUBLE AS size, count(*)::DOUBLE AS blocks FROM ${block} WHERE size <= ${most} GROUP BY size ORDER BY size`,
  );
  let pairs = 0;
  let fitting = 0;
  for (const { size, blocks } of sizes) {
    const more = (blocks * size * (size - 1)) / 2;
    if (pairs + more > budget) return { size: fitting, pairs };
    pairs += more;
    fitting = size;
  }
  return { size: most, pairs };
}

/** Records that stand in no block compared. */
async function countCut(db: Database, whole: number, split: number): Promise<number> {
  const within = (keyed: string, block: string, condition: string) =>
    `SELECT rec FROM ${keyed} SEMI JOIN (SELECT key FROM ${block} WHERE size ${condition}) USING (key)`;
  const { cut } = await db.row<{ cut: number }>(`SELECT count(DISTINCT rec)::INTEGER AS cut
    FROM (${within('keyed', 'block', `> ${whole}`)}) ANTI JOIN (${within('keyed', 'block', `<= ${whole}`)}
      UNION ALL ${within('finer_keyed', 'finer', `<= ${split}`)}) USING (rec)`);
  return cut;
}
