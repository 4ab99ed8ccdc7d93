/**
 * What a newcomer's wishes can meet in a kommun, and where its tile stands on a map that people of Norrbotten recognise.
 * Read from the collected facts (facets, industries, places), kept by hand because the sources give it in prose.
 */
const byCode: Readonly<
  Record<string, { readonly tile: readonly [column: number, row: number]; readonly has: string }>
> = {
  '2584': { tile: [1, 0], has: 'mountain reindeer sami mining green-industry space town arctic-circle ski campus' },
  '2523': { tile: [1, 1], has: 'mountain reindeer sami mining green-industry town arctic-circle ski hospital' },
  '2521': { tile: [2, 1], has: 'village river finnish mining reindeer arctic-circle' },
  '2506': { tile: [0, 2], has: 'village mountain lake reindeer sami arctic-circle car-test ski' },
  '2510': { tile: [1, 2], has: 'village mountain reindeer sami arctic-circle national-park hydropower ski' },
  '2513': { tile: [2, 2], has: 'village river lake arctic-circle' },
  '2518': { tile: [3, 2], has: 'village river finnish border arctic-circle ski farming reindeer' },
  '2505': { tile: [0, 3], has: 'village lake reindeer sami car-test defence ski' },
  '2582': { tile: [1, 3], has: 'town river green-industry defence games hospital' },
  '2514': { tile: [2, 3], has: 'small-town sea archipelago hospital' },
  '2583': { tile: [3, 3], has: 'small-town sea archipelago finnish border shopping' },
  '2560': { tile: [0, 4], has: 'village river car-test' },
  '2580': { tile: [1, 4], has: 'city town sea archipelago university green-industry airport tech hospital' },
  '2581': { tile: [0, 5], has: 'town sea archipelago green-industry music campus hospital' },
};

export function tileOf(code: string): { readonly column: number; readonly row: number } {
  const [column, row] = factsOf(code).tile;
  return { column, row };
}

export function attributesOf(code: string, coast: boolean): readonly string[] {
  return [...factsOf(code).has.split(' '), coast ? 'coast' : 'inland'].sort();
}

function factsOf(code: string): (typeof byCode)[string] & object {
  const facts = byCode[code];
  if (facts === undefined) throw new Error(`no attributes for kommun ${code}`);
  return facts;
}
