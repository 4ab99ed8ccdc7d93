/** RFC 4180: a cell is quoted only where it must be, as most exports do it. */
export function csvLine(cells: readonly string[], delimiter: ',' | ';' = ','): string {
  return cells
    .map((cell) => (/["\r\n,;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

const cp1252 = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((char, i) => [
    char,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
      0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][i]!,
  ]),
); // prettier-ignore

/** Whether Windows-1252 has every character of a text. */
export function fitsWindows1252(text: string): boolean {
  return [...text].every(
    (char) => char.codePointAt(0)! < 0x80 || (char >= '\u00a0' && char <= '\u00ff') || cp1252.has(char),
  );
}

/** The text as Windows-1252 bytes, as Excel in Swedish saves a CSV. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (char) => cp1252.get(char) ?? char.codePointAt(0)!);
}
