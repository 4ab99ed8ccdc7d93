import { NorrutError } from './errors.js';

const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A point in time as people write it → ISO 8601 in UTC, whole seconds. A date alone is its midnight, a time without a
 * zone is UTC. @throws NorrutError `bad-usage`
 */
export function parseInstant(text: string, where: string): string {
  const match = form.exec(text.trim());
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', zone = 'Z'] = match ?? [];
  const offset = zone === 'Z' ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  const exists = new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate() === Number(day);
  if (!match || !exists || Number.isNaN(date.getTime()))
    throw new NorrutError('bad-usage', 'not a date or time', {
      where,
      hint: 'for example 2026-11-24 or 2026-11-24T03:00:00Z',
    });
  return wholeSeconds(date);
}

export function wholeSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
