import type { Database } from '../../db/database.js';
import type { Comparison } from './comparisons.js';
import { defaultModel, type LinkModel } from './model.js';

export async function learnModel(
  _db: Database,
  comparisons: readonly Comparison[],
  records: number,
): Promise<LinkModel> {
  return defaultModel(comparisons, records);
}
