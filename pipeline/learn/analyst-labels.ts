import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Config } from '../config/config.js';
import { type Driver, drivers } from '../lib/drivers.js';
import { NorrutError } from '../lib/errors.js';
import type { AnalystLabel } from './people-rows.js';

export interface DriverLabel {
  readonly personId: string;
  readonly driver: Driver;
  readonly isYes: boolean;
}

export interface AnalystLabels {
  readonly fit: readonly AnalystLabel[];
  readonly drivers: readonly DriverLabel[];
}

/** Analysts' labels of a workspace; see `readAnalystLabels`. */
export async function workspaceLabels(workspace: string, config: Config): Promise<AnalystLabels> {
  return readAnalystLabels(await labelFiles(workspace, config));
}

/** `labels:` in the config, else `labels/`: every CSV in that folder, or the one file. */
async function labelFiles(workspace: string, { labels }: Config): Promise<string[]> {
  const place = join(workspace, labels ?? 'labels');
  if (place.endsWith('.csv') && !place.includes('*')) return [place];
  const folder = place.includes('*') ? dirname(place) : place;
  if (!existsSync(folder)) return [];
  return (await readdir(folder))
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Read analysts' labels: CSV with `person_id,field,value`, where field is `fit` and value 0–3, or field is a driver and value
 * 0 or 1. The last row of a person and field counts.
 * @throws NorrutError `input-missing`, `input-unreadable`; never quotes a row
 */
export async function readAnalystLabels(paths: readonly string[]): Promise<AnalystLabels> {
  const fit = new Map<string, number>();
  const byDriver = new Map<string, DriverLabel>();
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new NorrutError('input-missing', 'the labels cannot be read', { where: path, cause });
    });
    rowsOf(text, path).forEach((row, i) => {
      const { field = '', value = '', person_id: personId = '' } = row;
      const refuse = (message: string): never => {
        throw new NorrutError('input-unreadable', message, { where: `${path}:${i + 2}` });
      };
      if (!/^p-[0-9a-f]{16}$/.test(personId)) refuse('the person_id must be p- and 16 hex digits');
      const driver = drivers.find((name) => name === field);
      if (driver !== undefined) {
        if (value !== '0' && value !== '1') refuse('the value of a driver must be 0 or 1');
        byDriver.set(`${personId} ${driver}`, { personId, driver, isYes: value === '1' });
      } else if (field !== 'fit') refuse(`the field must be fit or a driver: ${drivers.join(', ')}`);
      else if (!/^[0-3]$/.test(value)) refuse('the value of fit must be 0, 1, 2 or 3');
      else fit.set(personId, Number(value));
    });
  }
  return { fit: [...fit].map(([personId, grade]) => ({ personId, fit: grade })), drivers: [...byDriver.values()] };
}

function rowsOf(text: string, where: string): Record<string, string | undefined>[] {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw new NorrutError('input-unreadable', 'not a CSV of person_id,field,value', { where, cause });
  }
}
