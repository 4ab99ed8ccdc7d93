import type { Database } from '../../db/database.js';
import { averageLinkage, unseen } from './cluster.js';
import { type Comparison, levelOfSql } from './comparisons.js';
import { components } from './components.js';
import { comparePairs, scorePairs } from './link-records.js';
import type { LinkModel } from './model.js';
import { unitsPerBit } from './model.js';

/** Up to this size every pair of a component is compared, also those that no rule proposed. */
const completeUpTo = 60;
/** A component larger than this is first cut at a higher weight: linkage takes memory for all its pairs. */
const largest = 2000;

/** Fill `member (rec, cluster)`: the records of every cluster of two or more. Returns the number of clusters of all sizes. */
export async function clusterRecords(
  db: Database,
  comparisons: readonly Comparison[],
  model: LinkModel,
  records: number,
): Promise<number> {
  const roots = await components(db, records, largest);
  await uploadComponents(db, roots);
  await completeComponents(db, comparisons, model);
  const cluster = await linkComponents(db, roots);
  const inCluster = sizes(cluster);
  const rec: number[] = [];
  const root: number[] = [];
  for (let i = 0; i < records; i++)
    if (inCluster[cluster[i]!]! > 1) {
      rec.push(i);
      root.push(cluster[i]!);
    }
  await db.run('CREATE TABLE member (rec INTEGER, cluster INTEGER)');
  await db.appendIntegers('member', [Int32Array.from(rec), Int32Array.from(root)]);
  return inCluster.reduce((n, size) => n + (size > 0 ? 1 : 0), 0);
}

function sizes(roots: Int32Array): Int32Array {
  const count = new Int32Array(roots.length);
  for (const root of roots) count[root] = count[root]! + 1;
  return count;
}

async function uploadComponents(db: Database, roots: Int32Array): Promise<void> {
  const count = sizes(roots);
  const members = Array.from(roots.keys()).filter((i) => count[roots[i]!]! > 1);
  await db.run('CREATE TABLE component (rec INTEGER, root INTEGER, size INTEGER)');
  await db.appendIntegers('component', [
    Int32Array.from(members),
    Int32Array.from(members, (i) => roots[i]!),
    Int32Array.from(members, (i) => count[roots[i]!]!),
  ]);
}

/** Compare the pairs inside small components that no rule proposed, so that linkage need not guess them. */
async function completeComponents(db: Database, comparisons: readonly Comparison[], model: LinkModel): Promise<void> {
  const given = comparisons.findIndex(({ field }) => field.kind === 'given');
  const same = given < 0 ? 'false' : `${levelOfSql('s.pattern', given)} = ${comparisons[given]!.levels.length}`;
  const against = `CASE WHEN s.conflict = 2 THEN 1 WHEN ${same} THEN -1 ELSE 0 END::INTEGER`;
  await db.run(`CREATE TABLE inside AS SELECT s.left_rec, s.right_rec, s.rules, s.weight, ${against} AS against, c.root
    FROM scored s JOIN component c ON c.rec = s.left_rec JOIN component d ON d.rec = s.right_rec WHERE c.root = d.root`);
  await db.run(`CREATE TABLE lacking AS SELECT c.rec AS left_rec, d.rec AS right_rec, 0::BIGINT AS rules
    FROM component c JOIN component d ON c.root = d.root AND c.rec < d.rec ANTI JOIN inside i ON i.left_rec = c.rec AND i.right_rec = d.rec
    WHERE c.size BETWEEN 3 AND ${completeUpTo}`);
  await comparePairs(db, 'lacking', 'lacking_compared', comparisons);
  await scorePairs(db, 'lacking_compared', 'lacking_scored', comparisons, model);
  await db.run(`INSERT INTO inside SELECT s.left_rec, s.right_rec, s.rules, s.weight, ${against} AS against, c.root
    FROM lacking_scored s JOIN component c ON c.rec = s.left_rec`);
  for (const table of ['lacking', 'lacking_compared', 'lacking_scored']) await db.run(`DROP TABLE ${table}`);
}

/** The worst a single pair may count: one odd pair must not outvote a whole cluster. */
const worst = -8 * unitsPerBit;

interface InsidePair {
  readonly root: number;
  readonly a: number;
  readonly b: number;
  readonly w: number;
  /** 1 for clearly different given names, -1 for the same. */
  readonly c: number;
  /** 1 must, 0 cannot: a person's decision. */
  readonly o: number | null;
}

async function linkComponents(db: Database, roots: Int32Array): Promise<Int32Array> {
  const nameless = await namelessRecords(db, roots.length);
  const cluster = Int32Array.from(roots.keys());
  let pairs: InsidePair[] = [];
  const flush = () => {
    if (pairs.length > 0) linkOne(pairs, nameless, cluster);
    pairs = [];
  };
  const sql = `SELECT root, left_rec AS a, right_rec AS b, greatest(weight, ${worst})::INTEGER AS w, against AS c, must AS o
    FROM inside LEFT JOIN override USING (left_rec, right_rec)
    UNION ALL SELECT c.root, left_rec, right_rec, ${unseen}, 0, must
    FROM override JOIN component c ON c.rec = left_rec JOIN component d ON d.rec = right_rec AND d.root = c.root ANTI JOIN inside USING (left_rec, right_rec)
    ORDER BY root, a, b`;
  for await (const rows of db.chunks<InsidePair>(sql))
    for (const row of rows) {
      if (pairs.length > 0 && pairs[0]!.root !== row.root) flush();
      pairs.push(row);
    }
  flush();
  return cluster;
}

async function namelessRecords(db: Database, records: number): Promise<Uint8Array> {
  const nameless = new Uint8Array(records);
  const { given } = await db.row<{ given: number }>(
    "SELECT count(*)::INTEGER AS given FROM (DESCRIBE unit) WHERE column_name = 'given'",
  );
  if (given === 0) return nameless;
  for await (const rows of db.chunks<{ rec: number }>(
    'SELECT u.rec FROM unit u SEMI JOIN component c USING (rec) WHERE given IS NULL OR length(given_first) = 1',
  ))
    for (const { rec } of rows) nameless[rec] = 1;
  return nameless;
}

function linkOne(pairs: readonly InsidePair[], nameless: Uint8Array, cluster: Int32Array): void {
  const members = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);
  const place = new Map(members.map((rec, i) => [rec, i]));
  const found = averageLinkage({
    size: members.length,
    left: Int32Array.from(pairs, ({ a }) => place.get(a)!),
    right: Int32Array.from(pairs, ({ b }) => place.get(b)!),
    weight: Int32Array.from(pairs, ({ w }) => w),
    against: Int8Array.from(pairs, ({ c }) => c),
    cannot: Uint8Array.from(pairs, ({ o }) => (o === 0 ? 1 : 0)),
    must: Uint8Array.from(pairs, ({ o }) => o ?? 0),
    nameless: Uint8Array.from(members, (rec) => nameless[rec]!),
  });
  for (const [i, rec] of members.entries()) cluster[rec] = members[found[i]!]!;
}
