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

/** Lower case without diacritics; everything else as it is. Runs beyond ASCII are few and mostly the same: each is folded once. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replace(/[^\0-\x7f]+/g, (run) => {
    let folded = foldedRuns.get(run);
    if (folded === undefined) {
      folded = run
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[øæœßłđðþıŋŧ]/g, (letter) => whole[letter] ?? letter);
      if (foldedRuns.size >= mostRuns) foldedRuns.clear();
      if (run.length <= longestRun) foldedRuns.set(run, folded);
    }
    return folded;
  });
}

const foldedRuns = new Map<string, string>();
const mostRuns = 20_000;
const longestRun = 24;

/** Text for comparing names: lower case, no diacritics, white space and hyphens as one blank, apostrophes gone. */
export function foldText(text: string): string {
  return foldLetters(text)
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
