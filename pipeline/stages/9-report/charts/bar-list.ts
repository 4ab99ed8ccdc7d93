import { type Html, html } from '../html.js';
import { count, type Lang } from '../numbers.js';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** A table whose second column is a bar and its figure: read as a table by everybody who does not see the bars. */
export function barList(caption: string, bars: readonly Bar[], lang: Lang): Html {
  const max = Math.max(1, ...bars.map((bar) => bar.value));
  return html`<table class="bars"><caption class="sr">${caption}</caption><tbody>${bars.map(
    ({ label, value }) =>
      html`<tr><th scope="row">${label}</th><td><span class="bar" style="--w:${width(value, max)}%"></span><b>${count(value, lang)}</b></td></tr>`,
  )}</tbody></table>`;
}

export function width(value: number, max: number): number {
  return Math.round((1000 * Math.min(value, max)) / Math.max(1e-9, max)) / 10;
}
