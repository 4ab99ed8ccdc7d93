/** Figures below this are not shown: a small cell would point at a person. */
export const smallestCell = 5;

/** Whether a count of people would point at somebody: nobody is no small cell. */
export function isSmallCell(people: number): boolean {
  return people > 0 && people < smallestCell;
}
