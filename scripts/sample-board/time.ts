import type { Dice } from './dice.js';

const day = 86_400_000;

/** `YYYY-MM-DD HH:MM:SS` of an instant, UTC. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

export function msOf(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

/** A moment in waking hours between two days (`YYYY-MM-DD`), both included. */
export function moment(dice: Dice, from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / day);
  return stamp(Date.parse(from) + dice.int(0, days) * day + dice.int(6 * 3600, 21 * 3600) * 1000);
}

export function later(at: string, days: number, dice: Dice): string {
  return stamp(msOf(at) + days * day + dice.int(-4 * 3600, 4 * 3600) * 1000);
}
