import { type Html, html, Html as Markup } from './html.js';
import { longDate } from './numbers.js';
import { styleSheet } from './style-sheet.js';
import type { Words } from './words/words.js';

export interface PageParts {
  readonly title: string;
  readonly asOf: string;
  /** The same page in the other language. */
  readonly otherPage: string;
  readonly up?: { readonly href: string; readonly label: string };
  readonly lead: Html;
  readonly main: Html;
  readonly footer: Html;
}

/** A whole page: one file, nothing fetched, nothing run; its policy says so to the browser too. */
export function page(words: Words, parts: PageParts): string {
  return `${
    html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${parts.title} – norrut</title>
<style>${new Markup(styleSheet)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<p class="brand"><b>norrut</b> ${words.asOf(longDate(parts.asOf, words.lang))}</p>
<nav>${parts.up === undefined ? null : html`<a href="${parts.up.href}">${parts.up.label}</a> `}<a href="${parts.otherPage}" lang="${words.other.lang}" hreflang="${words.other.lang}">${words.other.label}</a></nav>
<h1>${parts.title}</h1>
${parts.lead}
</header>
<main id="main" tabindex="-1">
${parts.main}
</main>
<footer>${parts.footer}</footer>
</body>
</html>`.markup
  }\n`;
}
