import { readCard } from './encoder-facts.js';
import type { TextEngine } from './text-engine.js';
import { verifyFiles } from './verify-files.js';

/** Load an encoder into this process. @throws NorrutError `model-missing`, `model-corrupt`, `model-unfit-cpu` */
export async function openTextEngine(modelDir: string): Promise<TextEngine> {
  const card = await readCard(modelDir);
  if (card.batch) return (await import('./batch-engine.js')).openBatchEngine(modelDir, card);
  await verifyFiles(modelDir, card);
  switch (card.engine) {
    case 'graph':
      return (await import('./graph-engine.js')).openGraphEngine(modelDir, card);
    case 'transformers':
      return (await import('./transformers-engine.js')).openTransformersEngine(modelDir, card);
  }
}
