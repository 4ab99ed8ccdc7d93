import { isSmallCell } from '../lib/small-cells.js';

export interface GroupCount {
  readonly name: string;
  readonly people: number;
  readonly selected: number;
}

/**
 * The groups that must be told together, so that no count of people, selected or not selected is small, and none can be
 * had by taking the others from the whole. Groups of equal size go together, so names decide nothing.
 */
export function pooledGroups(groups: readonly GroupCount[]): ReadonlySet<string> {
  const bySize = [...groups].sort((a, b) => a.people - b.people);
  const pooled = new Set(bySize.filter(hasSmallCell).map(({ name }) => name));
  const inPool = (): readonly GroupCount[] => bySize.filter(({ name }) => pooled.has(name));
  while (pooled.size > 0 && pooled.size < groups.length && hasSmallCell(sumOf(inPool()))) {
    const next = bySize.find(({ name }) => !pooled.has(name))!;
    for (const { name, people } of bySize) if (people === next.people) pooled.add(name);
  }
  return pooled;
}

export function hasSmallCell({ people, selected }: Omit<GroupCount, 'name'>): boolean {
  return isSmallCell(people) || isSmallCell(selected) || isSmallCell(people - selected);
}

function sumOf(groups: readonly GroupCount[]): Omit<GroupCount, 'name'> {
  return {
    people: groups.reduce((sum, { people }) => sum + people, 0),
    selected: groups.reduce((sum, { selected }) => sum + selected, 0),
  };
}
