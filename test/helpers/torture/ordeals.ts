import { type Ordeal, undisturbed } from './ordeal.js';
import { forgotten, type TortureWorkspaces, tonight } from './workspaces.js';

/** The commands that change a workspace, each measured once undisturbed. */
export async function makeOrdeals(
  { fresh, grown, published }: TortureWorkspaces,
  scratch: string,
  names: readonly string[],
  library?: string,
): Promise<Ordeal[]> {
  const plans = [
    { name: 'run-first', before: fresh, args: ['run', '--as-of', tonight] },
    { name: 'run', before: grown, args: ['run', '--as-of', tonight] },
    { name: 'forget', before: published, args: ['forget', forgotten], forbidden: forgotten },
    { name: 'train', before: published, args: ['train', '--name', 'autumn'] },
    { name: 'export', before: grown, args: ['export', '--to', 'csv', '-o', 'exports/leads.csv'] },
  ];
  const ordeals: Ordeal[] = [];
  for (const plan of plans.filter(({ name }) => names.includes(name)))
    ordeals.push(await undisturbed(plan, scratch, library));
  return ordeals;
}
