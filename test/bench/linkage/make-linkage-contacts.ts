import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { linkageContacts } from '../../helpers/linkage-contacts.js';

const columns = [
  'record_id',
  'truth',
  'first_name',
  'last_name',
  'email',
  'phone',
  'birth_year',
  'postcode',
  'city',
  'country',
] as const;

/** Write `count` made-up contacts as CSV; the column `truth` names the person and is for scoring only. */
export async function makeLinkageContacts(path: string, count: number, seed: number): Promise<void> {
  const file = createWriteStream(path);
  const done = finished(file);
  let text = `${columns.join(',')}\n`;
  for (const contact of linkageContacts(count, seed)) {
    text += `${columns.map((column) => contact[column] ?? '').join(',')}\n`;
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await done;
}
