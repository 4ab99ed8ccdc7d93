import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { Html } from '../html.js';

/**
 * Draw a Plot chart to inline SVG: one image with one label for screen readers, numbers rounded, no style element and no
 * generated name, so that equal data give equal bytes.
 */
export function plotSvg(label: string, options: Plot.PlotOptions): Html {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const figure = Plot.plot({ ...options, document: document as never });
  const text = String(figure.outerHTML)
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/ aria-(?:label|hidden|description)="[^"]*"/g, '')
    .replace(/ (?:class|font-family|height|width)="[^"]*"/g, (match, offset: number) => (offset < 300 ? '' : match))
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
  const escaped = label.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
  return new Html(text.replace('<svg', `<svg class="plot" role="img" aria-label="${escaped}"`));
}
