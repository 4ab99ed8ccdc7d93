const day = 86_400_000;

/**
 * An Excel serial number as `YYYY-MM-DD`, or with a time of day as `YYYY-MM-DDTHH:MM:SS` (rounded to the second).
 * 1900 system: day 60 is the 29 February that never was, so days before it count from one day later.
 */
export function serialDate(serial: number, from1904: boolean): string {
  const whole = Math.floor(serial);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const seconds = Math.round((serial - whole) * 86_400);
  const iso = new Date(epoch + whole * day + seconds * 1000).toISOString();
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
