/** Letters that no decomposition takes apart. */
const whole: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};

const ascii = /^[ -~\s]*$/;

/** Text for comparing names: lower case, no diacritics, white space and hyphens as one blank, apostrophes gone. */
export function foldText(text: string): string {
  let folded = text.toLowerCase();
  if (!ascii.test(folded))
    folded = folded
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[øæœßłđðþıŋŧ]/g, (letter) => whole[letter] ?? letter);
  return folded
    .replace(/['’ʹʼ`´]/g, '')
    .replace(/[\s\-–_]+/g, ' ')
    .trim();
}

/** A name for files: folded, everything but letters and digits as single hyphens. */
export function asciiSlug(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
