import type { FoundEncoding } from '../bytes/encoding.js';
import { textChunks } from '../bytes/text-chunks.js';

/** Whether a text holds JSON objects: one of the first lines is one, or most lines try to be. */
export function looksLikeJson(path: string, encoding: FoundEncoding): boolean {
  const [sample = ''] = textChunks(path, encoding, 1 << 18);
  const lines = sample
    .split(/\r\n|\n|\r/, 60)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return false;
  const opening = lines.filter((line) => /^\{\s*(?:"|\}|$)|^\[\s*(?:\{|$)/.test(line)).length;
  return opening > 0 && (2 * opening >= lines.length || lines.some(isObject) || /^[[{]/.test(lines[0]!));
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
