import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html } from '../../../pipeline/stages/9-report/html.js';

const decoded: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

test('no text leaves its place: nothing that opens a tag, an attribute or an entity survives, and nothing else is lost', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      const back = escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => decoded[entity]!);
      expect(back).toBe(text.replace(/\p{Cc}/gu, (char) => (char === '\n' || char === '\t' ? char : '')));
    }),
  ));

test('a template escapes values and keeps markup made by a template', () => {
  const name = '<img src=x onerror=alert(1)>';
  expect(html`<b title="${name}">${[html`<i>${name}</i>`, null, 3]}</b>`.markup).toBe(
    '<b title="&lt;img src=x onerror=alert(1)&gt;"><i>&lt;img src=x onerror=alert(1)&gt;</i>3</b>',
  );
});
