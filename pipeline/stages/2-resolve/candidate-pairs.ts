import type { Database } from '../../db/database.js';
import { NorrutError } from '../../lib/errors.js';
import { type BlockingRule, blockingRules, nameWord, refinements } from './blocking-rules.js';
import type { Field } from './standardise.js';

export interface BlockingLimits {
  /** A key borne by more records than this gets a second key. */
  readonly blockSize: number;
  /** Most pairs compared in all; the largest blocks are cut further until the sum fits. */
  readonly pairBudget: number;
}

export interface RuleReport {
  readonly rule: string;
  /** Pairs the rule proposes, measured before any is made. */
  readonly pairs: number;
  /** Records whose block was too large even with a second key: compared with their nearest in sorted order only. */
  readonly cut: number;
  /** The largest block compared whole; 0 if the rule was left out because its pairs did not fit the budget. */
  readonly blockSize: number;
}

/** Records on each side with which a record of a too large block is compared. */
const neighbours = 5;
const mostSecondKeys = 4;

/**
 * Fill `candidate (left_rec, right_rec, rules)`: every pair that some rule proposes, once, with a bit for each rule.
 * Rules are measured before they run. A rule that does not fit its part of the budget compares smaller
 * blocks, in the end none. @throws NorrutError `input-refused` if no rule fits
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
  const second = refinements(fields);
  await db.run('CREATE TEMP TABLE proposed (pair BIGINT, rule UTINYINT)');
  const reports: RuleReport[] = [];
  let left = limits.pairBudget;
  for (const [i, rule] of rules.entries()) {
    const report = await runRule(db, rule, i, second, {
      blockSize: limits.blockSize,
      pairBudget: left / Math.min(rules.length - i, 8),
    });
    left -= report.pairs;
    reports.push(report);
  }
  if (reports.every(({ blockSize }) => blockSize === 0))
    throw new NorrutError(
      'input-refused',
      `the records are too alike: every blocking rule would compare more than its part of ${limits.pairBudget} pairs`,
      {
        hint: 'give more columns a kind, or remove exact copies first',
      },
    );
  await db.run(`CREATE TABLE candidate AS SELECT (pair >> 32)::INTEGER AS left_rec, (pair & 4294967295)::INTEGER AS right_rec, rules
    FROM (SELECT pair, bit_or(1::BIGINT << rule) AS rules FROM proposed GROUP BY pair)`);
  await db.run('DROP TABLE proposed');
  return reports;
}

async function runRule(
  db: Database,
  rule: BlockingRule,
  number: number,
  second: readonly string[],
  limits: BlockingLimits,
): Promise<RuleReport> {
  const keys = rule.keys.map((parts) => {
    const from = parts.includes(nameWord) ? `(SELECT *, unnest(name_tokens) AS ${nameWord} FROM unit)` : 'unit';
    return `SELECT rec, hash(${parts.join(', ')}) AS key FROM ${from} WHERE ${parts.map((part) => `${part} IS NOT NULL`).join(' AND ')}`;
  });
  await db.run(`CREATE OR REPLACE TEMP TABLE keyed AS SELECT DISTINCT rec, key FROM (${keys.join(' UNION ALL ')})`);
  await db.run(
    'CREATE OR REPLACE TEMP TABLE block AS SELECT key, count(*) AS size FROM keyed GROUP BY key HAVING count(*) > 1',
  );
  const used = new Set(rule.keys.flat());
  const more = second.filter((part) => !used.has(part));
  for (let limit = await fittingSize(db, limits); limit >= 2; limit = Math.floor(limit / 2)) {
    const cut = await makeBlocks(db, more, limit);
    const { pairs } = await db.row<{ pairs: number }>(
      'SELECT coalesce(sum(n * (n - 1) / 2), 0)::DOUBLE AS pairs FROM (SELECT count(*) AS n FROM final GROUP BY key)',
    );
    if (pairs > limits.pairBudget) continue;
    await db.run(
      `INSERT INTO proposed SELECT (a.rec::BIGINT << 32) | b.rec, ${number} FROM final a JOIN final b USING (key) WHERE a.rec < b.rec`,
    );
    return { rule: rule.name, pairs, cut, blockSize: limit };
  }
  return { rule: rule.name, pairs: 0, cut: 0, blockSize: 0 };
}

async function makeBlocks(db: Database, second: readonly string[], limit: number): Promise<number> {
  await db.run(
    `CREATE OR REPLACE TEMP TABLE final AS SELECT rec, key FROM keyed SEMI JOIN (SELECT key FROM block WHERE size <= ${limit}) USING (key)`,
  );
  return refine(db, second, limit);
}

/** The largest block size, at most the configured one, at which the rule keeps within its part of the budget. */
async function fittingSize(db: Database, { blockSize, pairBudget }: BlockingLimits): Promise<number> {
  const sizes = await db.rows<{ size: number; blocks: number }>(
    `SELECT size::DOUBLE AS size, count(*)::DOUBLE AS blocks FROM block WHERE size <= ${blockSize} GROUP BY size ORDER BY size`,
  );
  let pairs = 0;
  let fitting = 2;
  for (const { size, blocks } of sizes) {
    pairs += (blocks * size * (size - 1)) / 2;
    if (pairs > pairBudget) return fitting;
    fitting = size;
  }
  return blockSize;
}

/**
 * Split the blocks that are too large by each of the second keys on its own, so that a typo in one of them does not lose a pair.
 * What is still too large is compared in windows of the sorted order. Returns how many records that concerns.
 */
async function refine(db: Database, parts: readonly string[], limit: number): Promise<number> {
  const { large } = await db.row<{ large: number }>(
    `SELECT count(*)::INTEGER AS large FROM block WHERE size > ${limit}`,
  );
  if (large === 0) return 0;
  await db.run(
    `CREATE OR REPLACE TEMP TABLE crowd AS SELECT rec, key FROM keyed SEMI JOIN (SELECT key FROM block WHERE size > ${limit}) USING (key)`,
  );
  await db.run('CREATE OR REPLACE TEMP TABLE still (rec INTEGER, key UBIGINT)');
  for (const [i, part] of parts.slice(0, mostSecondKeys).entries()) {
    await db.run(`CREATE OR REPLACE TEMP TABLE finer AS SELECT c.rec, c.key, hash(c.key, ${i}, u.part) AS finer_key
      FROM crowd c JOIN (SELECT rec, ${part} AS part FROM unit WHERE ${part} IS NOT NULL) u USING (rec)`);
    await db.run(
      'CREATE OR REPLACE TEMP TABLE finer_size AS SELECT finer_key, count(*) AS size FROM finer GROUP BY finer_key HAVING count(*) > 1',
    );
    await db.run(
      `INSERT INTO final SELECT rec, finer_key FROM finer SEMI JOIN (SELECT finer_key FROM finer_size WHERE size <= ${limit}) USING (finer_key)`,
    );
    await db.run(
      `INSERT INTO still SELECT rec, key FROM finer SEMI JOIN (SELECT finer_key FROM finer_size WHERE size > ${limit}) USING (finer_key)`,
    );
  }
  if (parts.length === 0) await db.run('INSERT INTO still SELECT rec, key FROM crowd');
  const window = 2 * neighbours;
  await db.run(`INSERT INTO final WITH ranked AS (SELECT rec, key, row_number() OVER (PARTITION BY key ORDER BY rec) AS place FROM (SELECT DISTINCT rec, key FROM still))
    SELECT rec, hash(key, 'window', place // ${window}) FROM ranked
    UNION ALL SELECT rec, hash(key, 'half window', (place + ${neighbours}) // ${window}) FROM ranked`);
  const { cut } = await db.row<{ cut: number }>('SELECT count(DISTINCT rec)::INTEGER AS cut FROM still');
  return cut;
}
