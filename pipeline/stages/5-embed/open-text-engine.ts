import type { TextEngine } from './text-engine.js';

/** Load an encoder into this process. @throws NorrutError `model-missing`, `model-corrupt`, `model-unfit-cpu` */
export async function openTextEngine(modelDir: string): Promise<TextEngine> {
  const { openGraphEngine } = await import('./graph-engine.js');
  return openGraphEngine(modelDir);
}
