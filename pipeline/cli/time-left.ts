/** An estimate in words, no finer than it can be trusted: `about 3 h left`. */
export function timeLeft(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `about ${minutes} min left`;
  return `about ${(minutes / 60).toFixed(minutes < 600 ? 1 : 0)} h left`;
}
