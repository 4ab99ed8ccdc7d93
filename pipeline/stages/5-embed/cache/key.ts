import { hash } from 'node:crypto';

/** Length of a key in 32-bit words. */
export const keyWords = 4;

/**
 * The cache's key of a text: the first 128 bits of SHA-256 over the model's identity and the normalised sentences.
 * Among ten million texts two share a key with a probability below 1e-24, and each text costs 16 bytes of index.
 * Sentences hold no control characters once normalised, so NUL separates them without doubt.
 *
 * @param identity what decides a vector besides the text: hashes of graph and tokenizer, prefix, normalisation version
 */
export function keyInto(out: Uint32Array, at: number, identity: string, sentences: readonly string[]): void {
  // as a string of bytes: a Buffer costs as much as the hash itself
  const digest = hash('sha256', `${identity}\0${sentences.join('\0')}`, 'binary');
  for (let word = 0; word < keyWords; word++) out[at * keyWords + word] = wordAt(digest, word * 4);
}

/** Four bytes, the lowest first. */
function wordAt(bytes: string, at: number): number {
  const code = (i: number): number => bytes.charCodeAt(at + i);
  return code(0) | (code(1) << 8) | (code(2) << 16) | (code(3) << 24);
}

/** Keys of many texts, four words each. */
export function keysOf(identity: string, texts: readonly (readonly string[])[]): Uint32Array {
  const keys = new Uint32Array(texts.length * keyWords);
  for (let i = 0; i < texts.length; i++) keyInto(keys, i, identity, texts[i]!);
  return keys;
}

/** A key as 32 hex digits. */
export function keyHex(keys: Uint32Array, at: number): string {
  return Buffer.from(keys.buffer, keys.byteOffset + at * keyWords * 4, keyWords * 4).toString('hex');
}
