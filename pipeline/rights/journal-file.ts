import { join } from 'node:path';
import { layoutOf } from '../run/workspace.js';

/** Where an erasure under way is noted. */
export function journalFile(workspace: string): string {
  return join(layoutOf(workspace).registry, 'forget-journal.json');
}
