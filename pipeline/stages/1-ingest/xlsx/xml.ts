import { NorrutError } from '../../../lib/errors.js';
import { withoutNul } from '../bytes/without-nul.js';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references and the five entities of XML; others cannot exist, since a document type is refused. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** The bytes of an XML part in UTF-8: the standard allows UTF-16 too, told by its byte-order mark. */
export function asUtf8(bytes: Buffer): Buffer {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark !== 0xfffe && mark !== 0xfeff) return bytes;
  const encoding = mark === 0xfffe ? 'utf-16le' : 'utf-16be';
  return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8');
}

/** An attribute of a start tag, or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : undefined;
}

/** Start tags of an element, whatever its prefix, with their attributes. */
export function startTags(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b([^>]*)>`, 'g'))].map((match) => match[1]!);
}

/** Excel writes no document type: one is there only to do harm (entities that grow, files that are fetched). */
export function refuseDoctype(bytes: Buffer, shown: string): void {
  const head = bytes.subarray(0, 65_536);
  if (head.includes('<!DOCTYPE') || head.includes('<!ENTITY') || head.includes('<!doctype'))
    throw new NorrutError('input-refused', 'the workbook declares a document type, which Excel never does', {
      where: shown,
      hint: 'open it in a spreadsheet program and save it again',
    });
}

/** The text of `<t>` elements in a string item, without phonetic guides. */
export function stringItem(xml: string): string {
  const plain = xml.includes('<rPh') ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  for (let at = 0; ; ) {
    const open = findTag(plain, 't', at);
    if (open < 0) break;
    const start = plain.indexOf('>', open) + 1;
    if (start === 0) break;
    if (plain[start - 2] === '/') {
      at = start;
      continue;
    }
    const end = plain.indexOf('</t>', start);
    text += plain.slice(start, end < 0 ? undefined : end);
    if (end < 0) break;
    at = end + 4;
  }
  return unescapeExcel(
    unescapeXml(text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => raw.replaceAll('&', '&amp;'))),
  );
}

/** `_x000D_` is how Excel writes a character that XML cannot hold, `_x005F_` the underscore before such a thing. */
export function unescapeExcel(text: string): string {
  return text.includes('_x')
    ? withoutNul(text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))
    : text;
}

/** Position of the next `<name` that is a whole tag name. */
export function findTag(xml: string, name: string, from: number): number {
  for (let at = from; ; at++) {
    at = xml.indexOf(`<${name}`, at);
    if (at < 0) return -1;
    const next = xml.charCodeAt(at + 1 + name.length);
    if (next === 62 || next === 47 || next <= 32) return at;
  }
}

/** Without namespace prefixes on tags: some writers put `x:` before everything. */
export function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
