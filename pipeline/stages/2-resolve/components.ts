import type { Database } from '../../db/database.js';
import { unitsPerBit } from './model.js';

/**
 * The connected component of each record (its lowest record) over pairs of positive weight in `scored`.
 * Records that a person has linked are always together.
 * A component of more than `largest` records is taken apart by asking for one bit more at a time.
 */
export async function components(db: Database, records: number, largest: number): Promise<Int32Array> {
  const left: number[] = [];
  const right: number[] = [];
  const weight: number[] = [];
  const sql = 'SELECT left_rec AS a, right_rec AS b, weight AS w FROM scored WHERE weight > 0';
  for await (const rows of db.chunks<{ a: number; b: number; w: number }>(sql))
    for (const { a, b, w } of rows) {
      left.push(a);
      right.push(b);
      weight.push(w);
    }
  const must = await db.rows<{ a: number; b: number }>(
    'SELECT left_rec AS a, right_rec AS b FROM override WHERE must = 1',
  );
  const parent = Int32Array.from({ length: records }, (_, i) => i);
  for (const { a, b } of must) union(parent, a, b);
  let open = Int32Array.from(left.keys());
  for (let least = 0; open.length > 0; least += unitsPerBit) {
    for (const e of open) if (weight[e]! > least) union(parent, left[e]!, right[e]!);
    const tooLarge = rootsOver(parent, largest);
    open = open.filter((e) => tooLarge.has(find(parent, left[e]!)));
    const loose = Array.from(parent.keys()).filter((i) => tooLarge.size > 0 && tooLarge.has(find(parent, i)));
    for (const i of loose) parent[i] = i;
    if (loose.length > 0) for (const { a, b } of must) union(parent, a, b);
  }
  for (let i = 0; i < records; i++) parent[i] = find(parent, i);
  return parent;
}

function rootsOver(parent: Int32Array, largest: number): ReadonlySet<number> {
  const size = new Int32Array(parent.length);
  for (let i = 0; i < parent.length; i++) {
    const root = find(parent, i);
    size[root] = size[root]! + 1;
  }
  return new Set(Array.from(parent.keys()).filter((root) => size[root]! > largest));
}

function find(parent: Int32Array, i: number): number {
  let root = i;
  while (parent[root] !== root) root = parent[root]!;
  for (let at = i; at !== root; ) {
    const next = parent[at]!;
    parent[at] = root;
    at = next;
  }
  return root;
}

/** The lower record is the root: the same forest's roots whatever the order of the pairs. */
function union(parent: Int32Array, a: number, b: number): void {
  const [x, y] = [find(parent, a), find(parent, b)];
  if (x < y) parent[y] = x;
  else if (y < x) parent[x] = y;
}
