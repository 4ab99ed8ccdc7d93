/** Raise it whenever the same text would be read differently: it is part of every vector's key. */
export const normalisationVersion = 1;

/**
 * A text as the model reads it: NFC; each run of control characters, unpaired surrogates, line ends and other white
 * space as one space, none at either end. Two texts that are equal after this have one vector.
 */
export function normaliseText(text: string): string {
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text) && !text.includes('  ')) return text;
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Z}\uFEFF]+/gu, ' ')
    .replace(/^ | $/g, '');
}
