const most = 4096;

/** Remember what a pure function made of short cells that come again and again: countries, languages, answers. */
export function remember<T>(read: (cell: string | null) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    if (cell.length > 64) return read(cell);
    const found = known.get(cell);
    if (found !== undefined) return found;
    const value = read(cell);
    if (known.size < most) known.set(cell, value);
    return value;
  };
}
