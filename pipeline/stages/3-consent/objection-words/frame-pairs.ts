/** Phrases: every beginning, a gap, every ending; both may be several words. */
export function framePairs(beginnings: readonly string[], endings: readonly string[]): string[] {
  return beginnings.flatMap((one) => endings.map((two) => `${one} ~ ${two}`));
}
