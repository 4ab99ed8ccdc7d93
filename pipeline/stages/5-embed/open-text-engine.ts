import { readCard } from './encoder-facts.js';
import type { TextEngine } from './text-engine.js';

/** Load an encoder into this process. @throws NorrutError `model-missing`, `model-corrupt`, `model-unfit-cpu` */
export async function openTextEngine(modelDir: string): Promise<TextEngine> {
  const card = await readCard(modelDir);
  if (card.batch) return (await import('./batch-engine.js')).openBatchEngine(modelDir, card);
  return (await import('./graph-engine.js')).openGraphEngine(modelDir);
}
