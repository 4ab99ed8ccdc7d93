/** Offsets of zone names that exports write out. Only unambiguous European, UTC and North American ones. */
const zoneNames: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wet: 'Z',
  cet: '+01:00',
  mez: '+01:00',
  bst: '+01:00',
  west: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const clock =
  /^[T\s,]*(?:klo?\.?\s*)?(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?([.,]\d{1,9})?\s*([ap]\.?\s?m\.?|[fe]\.?\s?m\.?|[ai]p\.?)?\s*\(?([a-z]*)\s*([+-]\d{1,2}(?::?\d{2})?)?\)?\s*$/i;

export interface Clock {
  /** `HH:MM:SS` with a fraction if there is one. */
  readonly time: string;
  /** `Z`, `+02:00`, or empty. */
  readonly zone: string;
}

/** The time of day after a date: `09:14`, `9.41.12 fm`, `T10:00:00+0100`, `9:41 AM CET`; null if it is none. */
export function readClock(text: string): Clock | null {
  const match = clock.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes, seconds = '00', part = '', half = '', name = '', offset] = match;
  if (minutes === undefined && half === '') return null;
  const hour = hourOfDay(Number(hours), half);
  if (hour === null || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return null;
  const zone = readZone(name.toLowerCase(), offset);
  if (zone === null) return null;
  const digits = part
    .replace(',', '.')
    .replace(/\.?0+$/, '')
    .slice(0, 7);
  return { time: `${String(hour).padStart(2, '0')}:${minutes ?? '00'}:${seconds}${digits}`, zone };
}

function hourOfDay(hour: number, half: string): number | null {
  if (half === '') return hour <= 23 ? hour : null;
  if (hour > 12) return hour <= 23 ? hour : null; // "14:05 em" says the same twice
  return (hour % 12) + (/^[pei]/i.test(half) ? 12 : 0);
}

function readZone(name: string, offset: string | undefined): string | null {
  if (offset === undefined) return name === '' ? '' : (zoneNames[name] ?? null);
  if (name !== '' && name !== 'utc' && name !== 'gmt') return null;
  const [, sign = '+', hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const text = `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return text === '+00:00' || text === '-00:00' ? 'Z' : text;
}
