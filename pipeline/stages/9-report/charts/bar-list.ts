import { type Html, html } from '../html.js';
import { count, type Lang } from '../numbers.js';

export interface Bar {
  readonly label: string;
  /** Undefined where the figure is hidden because it is too small to show. */
  readonly value: number | undefined;
  readonly note?: string;
}

/** A table whose second column is a bar and its figure: read as a table by everybody who does not see the bars. */
export function barList(
  caption: string,
  bars: readonly Bar[],
  lang: Lang,
  options: { readonly hidden?: string; readonly max?: number } = {},
): Html {
  const max = options.max ?? Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  return html`<table class="bars"><caption class="sr">${caption}</caption><tbody>${bars.map(
    ({ label, value, note }) =>
      html`<tr><th scope="row">${label}</th><td><span class="bar" style="--w:${width(value ?? 0, max)}%"></span><b>${
        value === undefined ? (options.hidden ?? '–') : count(value, lang)
      }</b>${note === undefined ? null : html` <small>${note}</small>`}</td></tr>`,
  )}</tbody></table>`;
}

export function width(value: number, max: number): number {
  return Math.round((1000 * Math.min(value, max)) / Math.max(1e-9, max)) / 10;
}
