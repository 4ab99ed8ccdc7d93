/** Outcome → label and weight: who stayed teaches most, who replied least. The strongest of a person counts. */
export const outcomeLabels = [
  { outcome: 'stayed_24m', isFit: true, weight: 3 },
  { outcome: 'moved_in', isFit: true, weight: 2 },
  { outcome: 'declined', isFit: false, weight: 1 },
  { outcome: 'applied', isFit: true, weight: 1 },
  { outcome: 'visited', isFit: true, weight: 0.5 },
  { outcome: 'replied', isFit: true, weight: 0.25 },
] as const;
