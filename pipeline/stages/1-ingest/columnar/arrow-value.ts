import { DataType, TimeUnit } from 'apache-arrow';

const longestList = 1 << 20;

/** A nested value of texts. */
export type ArrowValue = string | null | readonly ArrowValue[] | { readonly [key: string]: ArrowValue };

/** A value of an Arrow column as text, digit for digit; lists and structs as lists and objects of texts. */
export function arrowValue(type: DataType, value: unknown): ArrowValue {
  if (value === null || value === undefined) return null;
  if (DataType.isDictionary(type)) return arrowValue(type.dictionary, value);
  if (DataType.isTimestamp(type)) return timeText(new Date(Number(value)), (type.timezone ?? '') !== '');
  if (DataType.isDate(type)) return new Date(Number(value)).toISOString().slice(0, 10);
  if (DataType.isDecimal(type)) return decimalText(value as Uint32Array, type.scale);
  if (DataType.isTime(type)) return clockText(BigInt(String(value)), type.unit);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const item = type.children[0]!.type;
    return itemsOf(value as Iterable<unknown>).map((entry) => arrowValue(item, entry));
  }
  if (DataType.isMap(type)) {
    const kind = type.children[0]!.type.children[1]!.type;
    return Object.fromEntries(
      itemsOf(value as Iterable<[unknown, unknown]>).map(([key, entry]) => [String(key), arrowValue(kind, entry)]),
    );
  }
  if (DataType.isStruct(type)) {
    const row = value as Record<string, unknown>;
    return Object.fromEntries(type.children.map((child) => [child.name, arrowValue(child.type, row[child.name])]));
  }
  return typeof value === 'object' ? null : String(value);
}

/** Offsets of a damaged file may claim billions of items. */
function itemsOf<T>(list: Iterable<T>): T[] {
  const items: T[] = [];
  for (const item of list) {
    if (items.length >= longestList) throw new RangeError('a list of more than a million items');
    items.push(item);
  }
  return items;
}

function timeText(date: Date, zoned: boolean): string | null {
  if (Number.isNaN(date.getTime())) return null;
  return date
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/Z$/, zoned ? 'Z' : '');
}

function decimalText(words: Uint32Array, scale: number): string {
  let number = 0n;
  for (let i = words.length - 1; i >= 0; i--) number = (number << 32n) | BigInt(words[i]!);
  if (words[words.length - 1]! >= 0x80000000) number -= 1n << BigInt(32 * words.length);
  if (scale <= 0) return String(number);
  const digits = String(number < 0n ? -number : number).padStart(scale + 1, '0');
  return `${number < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function clockText(value: bigint, unit: TimeUnit): string {
  const perSecond = {
    [TimeUnit.SECOND]: 1n,
    [TimeUnit.MILLISECOND]: 1000n,
    [TimeUnit.MICROSECOND]: 1_000_000n,
    [TimeUnit.NANOSECOND]: 1_000_000_000n,
  };
  return new Date(Number(value / perSecond[unit]) * 1000).toISOString().slice(11, 19);
}
