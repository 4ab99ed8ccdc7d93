import { attribute, startTags, withoutPrefix } from './xml.js';

/** How a number is shown, as far as it changes what the number is. */
export type CellFormat = 'plain' | 'date' | 'time' | { readonly zeros: number };

/** Formats by cell style (`s` of a cell), from `xl/styles.xml`. */
export function cellFormats(xml: string): readonly CellFormat[] {
  const plain = withoutPrefix(xml, /<(\w+:)styleSheet/.exec(xml)?.[1] ?? '');
  const codes = new Map<number, string>();
  for (const tag of startTags(plain, 'numFmt')) {
    const id = Number(attribute(tag, 'numFmtId'));
    codes.set(id, attribute(tag, 'formatCode') ?? '');
  }
  const cellXfs = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(plain)?.[0] ?? '';
  return startTags(cellXfs, 'xf').map((tag) => formatOf(Number(attribute(tag, 'numFmtId') ?? 0), codes));
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id);
  if (code !== undefined) return formatOfCode(code);
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'plain';
}

function formatOfCode(code: string): CellFormat {
  const bare = code
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!;
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length };
  if (/general|standard/i.test(bare)) return 'plain';
  if (/[yd]|m{3,}|[åj]{2,}/i.test(bare)) return 'date';
  return /[hs]/i.test(bare) ? 'time' : 'plain';
}
