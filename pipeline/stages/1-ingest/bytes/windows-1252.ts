/** 0x80–0x9F of Windows-1252; the five bytes without a character stay control characters. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const c1 = /[\u0080-\u009f]/g;

/** Bytes as Windows-1252. An own table: TextDecoder of some Node versions reads this encoding as Latin-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.search(c1) >= 0 ? text.replace(c1, (c) => upper[c.charCodeAt(0) - 0x80]!) : text;
}
