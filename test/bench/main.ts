/** `npm run bench -- NAME [arguments…]`: each bench checks its own answer and prints ratios against a named baseline. */
const benches: ReadonlyMap<string, () => Promise<{ main(args: readonly string[]): Promise<void> }>> = new Map([
  ['allocate', () => import('./allocate.js')],
  ['embed', () => import('./embed.js')],
  ['cold', () => import('./cold.js')],
  ['embed-many', () => import('./embed-many.js')],
  ['vectors', () => import('./vectors.js')],
  ['spark', () => import('./spark.js')],
  ['scale', () => import('./scale.js')],
  ['resolve', () => import('./resolve.js')],
  ['ingest', () => import('./ingest.js')],
]);

const [name = '', ...rest] = process.argv.slice(2);
const load = benches.get(name);
if (load) await (await load()).main(rest);
else {
  console.error(`usage: npm run bench -- NAME; one of: ${[...benches.keys()].join(', ')}`);
  process.exitCode = 2;
}
