import * as Plot from '@observablehq/plot';
import type { Html } from '../html.js';
import { shortDate } from '../numbers.js';
import type { Words } from '../words/words.js';
import { plotSvg } from './plot-svg.js';

const week = 7 * 86_400_000;

/** New people by week, the newest last; each bar bears its figure and every third the day its week ended. */
export function weeklyChart(weekly: readonly number[], asOf: string, words: Words): Html {
  const bars = weekly.map((n, i) => {
    const end = new Date(Date.parse(asOf) - (weekly.length - 1 - i) * week).toISOString();
    return { i, n, end: shortDate(end, words.lang) };
  });
  return plotSvg(`${words.weekly}: ${bars.map(({ end, n }) => `${end} ${n}`).join(', ')}`, {
    width: 560,
    height: 150,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 18,
    style: { fontSize: '12px' },
    x: {
      type: 'band',
      domain: bars.map(({ i }) => i),
      label: null,
      tickSize: 0,
      tickFormat: (i: number) => (i % 3 === 2 ? (bars[i]?.end ?? '') : ''),
    },
    y: { axis: null, domain: [0, Math.max(1, ...weekly)] },
    marks: [
      Plot.barY(bars, { x: 'i', y: 'n', fill: 'var(--accent)', inset: 2 }),
      Plot.text(bars, { x: 'i', y: 'n', text: (bar: { n: number }) => String(bar.n), dy: -8, fill: 'currentColor' }),
      Plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
    ],
  });
}
