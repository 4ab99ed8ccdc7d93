const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A date or date-time of `normalizeTime` as a UTC timestamp `YYYY-MM-DD HH:MM:SS[.f]` for a TIMESTAMP column. Wall-clock
 * times are of `zone` (IANA), else UTC; a date is its midnight.
 */
export function toInstant(time: string | null, zone?: string): string | null {
  if (time === null) return null;
  const full = time.length === 10 ? `${time}T00:00:00` : time;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(full);
  const instant = zoned || zone === undefined ? Date.parse(zoned ? full : `${full}Z`) : fromWallClock(full, zone);
  if (Number.isNaN(instant)) return null;
  return new Date(instant)
    .toISOString()
    .replace('T', ' ')
    .replace(/(?:\.000)?Z$/, '');
}

/** The instant at which a clock in `zone` shows this; of two the earlier, and in a gap the time an hour on. */
function fromWallClock(wall: string, zone: string): number {
  const guess = Date.parse(`${wall}Z`);
  const first = guess - offsetAt(guess - 3_600_000 * 3, zone);
  const second = guess - offsetAt(first, zone);
  return first + offsetAt(first, zone) === guess ? first : second;
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']);
  return shown - Math.floor(instant / 1000) * 1000;
}

/** Whether the time zone is known, for checking a config. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
