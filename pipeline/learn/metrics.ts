/** Area under the ROC curve: how often a yes is ranked above a no, ties half. NaN without both. */
export function auc(scores: ArrayLike<number>, labels: ArrayLike<number | boolean>): number {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  let rankSum = 0;
  let yes = 0;
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && scores[order[end]!] === scores[order[i]!]) end++;
    for (let k = i; k < end; k++)
      if (labels[order[k]!]) {
        rankSum += (i + end + 1) / 2;
        yes++;
      }
    i = end;
  }
  const no = scores.length - yes;
  return yes === 0 || no === 0 ? Number.NaN : (rankSum - (yes * (yes + 1)) / 2) / (yes * no);
}

/** F1 of "score > threshold" against the labels; 0 where nothing is found. */
export function f1(scores: ArrayLike<number>, labels: ArrayLike<number | boolean>, threshold: number): number {
  let hit = 0;
  let said = 0;
  let real = 0;
  for (let i = 0; i < scores.length; i++) {
    const isSaid = scores[i]! >= threshold;
    if (isSaid) said++;
    if (labels[i]) real++;
    if (isSaid && labels[i]) hit++;
  }
  return said + real === 0 ? 0 : (2 * hit) / (said + real);
}

export interface ReliabilityBin {
  readonly count: number;
  readonly predicted: number;
  readonly observed: number;
}

/** Predicted against observed in `bins` groups of equal size, from the lowest probability up. */
export function reliability(p: ArrayLike<number>, labels: ArrayLike<number | boolean>, bins = 10): ReliabilityBin[] {
  const order = Array.from({ length: p.length }, (_, i) => i).sort((a, b) => p[a]! - p[b]! || a - b);
  return Array.from({ length: Math.min(bins, p.length) }, (_, b) => {
    const from = Math.floor((b * p.length) / bins);
    const members = order.slice(from, Math.floor(((b + 1) * p.length) / bins));
    const count = Math.max(1, members.length);
    return {
      count: members.length,
      predicted: members.reduce((sum, i) => sum + p[i]!, 0) / count,
      observed: members.reduce((sum, i) => sum + (labels[i] ? 1 : 0), 0) / count,
    };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error over groups of equal size. */
export function calibrationError(p: ArrayLike<number>, labels: ArrayLike<number | boolean>, bins = 10): number {
  return reliability(p, labels, bins).reduce(
    (sum, { count, predicted, observed }) => sum + (count / p.length) * Math.abs(predicted - observed),
    0,
  );
}

/** Mean squared error of probabilities (Brier 1950). */
export function brier(p: ArrayLike<number>, labels: ArrayLike<number | boolean>): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += (p[i]! - (labels[i] ? 1 : 0)) ** 2;
  return sum / p.length;
}
