/** Markup that is safe to put into a page as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template whose values are escaped unless they are markup themselves: no page is put together in any other way. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((out, text, i) => out + (i > 0 ? markupOf(parts[i - 1]) : '') + text, ''));
}

/** Text for element content and quoted attributes. Control characters, which HTML cannot hold, are left out. */
export function escapeHtml(text: string): string {
  return text.replace(/[\p{Cc}&<>"']/gu, (char) => entities[char] ?? (char === '\n' || char === '\t' ? char : ''));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(markupOf).join('');
}
