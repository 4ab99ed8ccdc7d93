import * as Plot from '@observablehq/plot';
import type { TrustCard } from '../data/report-data.js';
import type { Html } from '../html.js';
import type { Words } from '../words/words.js';
import { plotSvg } from './plot-svg.js';

/** Predicted against observed share of good fits: on the diagonal the figures mean what they say. */
export function calibrationChart(bins: TrustCard['bins'], words: Words): Html {
  const most = Math.max(1, ...bins.map((bin) => bin.n));
  return plotSvg(words.calibrationLabel, {
    width: 300,
    height: 210,
    marginTop: 24,
    marginRight: 12,
    style: { fontSize: '11px' },
    x: { domain: [0, 1], ticks: 5, label: words.predicted, tickFormat: wholePercent },
    y: { domain: [0, 1], ticks: 5, label: words.observed, tickFormat: wholePercent, grid: true },
    marks: [
      Plot.link([0], {
        x1: 0,
        y1: 0,
        x2: 1,
        y2: 1,
        stroke: 'currentColor',
        strokeOpacity: 0.45,
        strokeDasharray: '4 3',
      }),
      Plot.line(bins, { x: 'predicted', y: 'observed', stroke: 'var(--accent)', strokeWidth: 2 }),
      Plot.dot(bins, {
        x: 'predicted',
        y: 'observed',
        r: bins.map((bin) => Math.round(20 + 40 * Math.sqrt(bin.n / most)) / 10),
        fill: 'var(--accent)',
      }),
    ],
  });
}

function wholePercent(share: number): string {
  return `${Math.round(share * 100)}`;
}
