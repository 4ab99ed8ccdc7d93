import { loadConfig } from '../config/config.js';
import { NorrutError } from '../lib/errors.js';
import { forget } from '../rights/forget.js';
import { stages } from '../stages/index.js';
import type { Io } from './io.js';

export async function run(io: Io, args: readonly string[]): Promise<void> {
  const [key] = args;
  if (key === undefined) throw new NorrutError('bad-usage', 'whom? give an e-mail, phone or person id');
  const { workspace, signal } = io;
  const { config } = await loadConfig(workspace);
  const receipt = await forget(key, { workspace, config, stages, signal });
  io.result({ at: new Date().toISOString(), ...receipt });
  const say = (text: string) => io.print(text);
  say(`Receipt of erasure, ${new Date().toISOString()}`);
  if (!receipt.found) {
    say('Nobody in this workspace has that key; nothing was there to erase.');
    say('Its salted hash is kept, so that nobody comes in under it later.');
  } else {
    say(`erased: ${receipt.persons.join(', ')}`);
    say(`  ${receipt.erased.rows} rows, ${receipt.erased.vectors} vectors, ${receipt.erased.files.length} other files`);
    if (receipt.erased.removed_files.length > 0)
      say(`  files removed whole: ${receipt.erased.removed_files.join(', ')}`);
    if (receipt.erased.dropped_runs.length > 0)
      say(`  earlier runs dropped: ${receipt.erased.dropped_runs.join(', ')}`);
    say(`  published anew as ${receipt.run_id}; every hash ${receipt.verified ? 'is right' : 'is NOT right'}`);
    say(`kept: ${receipt.suppressed} salted hashes, so that the next file does not bring the person back`);
  }
  for (const { file, lines } of receipt.inbox)
    say(`left for its owner: ${file}, line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`);
  for (const { at, path, destination, purposes } of receipt.exports)
    say(`tell whoever got it: export of ${at} to ${destination} for ${purposes.join(' and ')} (${path})`);
  for (const file of receipt.not_cleaned) say(`could not be searched row by row, please look: ${file}`);
}
