/** Raise it whenever the same text would be read differently: it is part of every vector's key. */
export const normalisationVersion = 2;

/**
 * A text as the model reads it: NFC; each run of control characters, unpaired surrogates, line ends and whatever else
 * the tokenizer takes for a space (joiners, U+2581, U+FFFD) as one space, none at either end.
 * Two texts that are equal after this have one vector.
 */
export function normaliseText(text: string): string {
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text) && !text.includes('  ')) return text;
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Z}\u200B-\u200F\u2581\uFEFF\uFFFD]+/gu, ' ')
    .replace(/^ | $/g, '');
}
