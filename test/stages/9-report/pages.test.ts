import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { kommuner } from '../../../pipeline/lib/kommuner.js';
import { report } from '../../../pipeline/stages/9-report/index.js';
import { hostile, smallRegion } from '../../helpers/report-people.js';
import { type ReportTables, reportContext } from '../../helpers/report-tables.js';
import { tempDir } from '../../helpers/temp-dir.js';

const asOf = '2026-11-24T03:00:00Z';

const region = memo(() => pagesOf());

async function pagesOf(tables: Partial<ReportTables> = {}): Promise<Map<string, string>> {
  const context = await reportContext(await tempDir(), { people: [...smallRegion, hostile], asOf, ...tables });
  await report.run(context);
  return new Map(
    await Promise.all(report.writes.map(async (path) => [path, await readFile(context.out(path), 'utf8')] as const)),
  );
}

test('pages run nothing, fetch nothing and keep hostile data in its place', async () => {
  const pages = await pagesOf({ objections: [['p-1', '<script>', '<b>.csv', 3]] });
  expect(pages.size).toBe(30);
  for (const [path, page] of pages) {
    expect(page, path).not.toMatch(/<script|<iframe|<img|<link|<object|<embed|<svg\/|\burl\(|@import/i);
    expect(Buffer.byteLength(page), path).toBeLessThan(200_000);
    const { document } = parseHTML(page);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name, path).not.toMatch(/^on|src|^action$/);
        if (name === 'href' || name === 'style') expect(value, path).not.toMatch(/\/\/|url|script/i);
      }
    expect(document.querySelectorAll('h1').length, path).toBe(1);
    expect(document.documentElement.getAttribute('lang')).toBe(path.endsWith('.sv.html') ? 'sv' : 'en');
    expect(page, path).not.toMatch(/undefined|NaN|\[object/);
  }
  const pajala = pages.get('kommuner/2521-pajala/report.sv.html')!;
  expect(pajala).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('a page has its landmarks, labels and headings in order', async () => {
  for (const [path, page] of await region()) {
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('main').length, path).toBe(1);
    expect(document.querySelector('title')!.textContent, path).not.toBe('');
    let level = 1;
    for (const heading of document.querySelectorAll('h1,h2,h3,h4')) {
      const next = Number(heading.tagName.slice(1));
      expect(next, `${path}: ${heading.textContent}`).toBeLessThanOrEqual(level + 1);
      level = next;
    }
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size, path).toBe(ids.length);
    for (const labelled of document.querySelectorAll('[aria-labelledby]'))
      expect(ids, path).toContain(labelled.getAttribute('aria-labelledby'));
    for (const svg of document.querySelectorAll('svg')) expect(svg.getAttribute('aria-label'), path).toBeTruthy();
    for (const link of document.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href')!;
      expect(href, path).toMatch(/^(#|mailto:|tel:|(\.\.\/){0,2}(kommuner\/[\w-]+\/)?report\.(sv|en)\.html$)/);
    }
  }
});

test('a page names only its own people, and the region nobody', async () => {
  const pages = await region();
  const placed = smallRegion.filter((one) => one.lists!.length > 0);
  for (const lang of ['sv', 'en'])
    for (const one of placed) {
      expect(pages.get(`report.${lang}.html`)).not.toContain(one.email!);
      for (const { code, slug } of kommuner)
        expect(pages.get(`kommuner/${slug}/report.${lang}.html`)!.includes(`${one.first} ${one.last}<`), slug).toBe(
          one.lists![0] === code,
        );
    }
  for (const refused of smallRegion.filter((one) => one.refused))
    for (const page of pages.values()) expect(page).not.toContain(refused.email!);
});

test('equal tables give equal bytes', async () => {
  const [one, two] = [await region(), await pagesOf()];
  for (const [path, page] of one) expect(two.get(path), path).toBe(page);
});

test('a kommun’s segments show their size, who comes first, and how to begin, in both languages', async () => {
  const pages = await region();
  const { document } = parseHTML(pages.get('kommuner/2505-arvidsjaur/report.en.html')!);
  const [card] = [...document.querySelectorAll('section[aria-labelledby=segments] .card')].map((one) =>
    one.textContent.replace(/\s+/g, ' '),
  );
  expect(card).toMatch(/^(Ready now|Nurture) \d+ /);
  expect(card).toMatch(/First on the list: Förnamn\d+ Efternamn\d+ \(\d+\), Förnamn\d+ Efternamn\d+ \(\d+\)/);
  expect(card).toMatch(/(They have plans|Stay in touch)[^.]*\. (Begin with|Tell of)/);
  expect(pages.get('kommuner/2505-arvidsjaur/report.sv.html')).toMatch(
    /(De har planer|Håll kontakten)[^.]*\. (Börja med|Berätta om)/,
  );
});

test('a kommun’s needs under five people are hidden, larger ones shown', async () => {
  const people = smallRegion.slice(0, 14).map((one, i) => ({
    ...one,
    lists: ['2521'],
    language: 'sv',
    sentences: [i < 5 ? 'Finns det hyresrätter?' : i < 9 ? 'Hur är kollektivtrafiken?' : 'Hej.'],
  }));
  const page = (await pagesOf({ people })).get('kommuner/2521-pajala/report.sv.html')!;
  const { document } = parseHTML(page);
  const rows = [...document.querySelectorAll('section[aria-labelledby=needs] tr')].map((row) => row.textContent);
  expect(rows[0]).toBe('bostad5');
  expect(rows.length).toBe(1);
  expect(document.querySelector('section[aria-labelledby=needs] p')!.textContent).toMatch(
    /^Färre än fem frågar om: arbete, .*resor och transport/,
  );
});

test('the region shows who gets on a list by group, and small groups only together', async () => {
  const people = [
    ...smallRegion,
    ...smallRegion.slice(0, 3).map((one) => ({ ...one, id: `${one.id}x`, language: 'et' })),
  ];
  const { document } = parseHTML((await pagesOf({ people })).get('report.en.html')!);
  const section = document.querySelector('section[aria-labelledby=fairness]')!;
  const rows = [...section.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('th,td')[0]!.textContent),
  );
  expect(rows[0]).toEqual(expect.arrayContaining(['Swedish', 'smaller groups', 'everyone']));
  expect(rows[0]).not.toContain('Estonian');
  expect(rows[1]).toEqual(['Sweden', 'everyone']);
  expect(section.textContent).toContain('Sex is not measured');
  expect(section.textContent).toContain('Age is not measured');
});

test('a list longer than a page can hold stays under 200 kB and says where the rest is', async () => {
  const people = Array.from({ length: 400 }, (_, i) => ({
    ...smallRegion[0]!,
    id: `p-${i.toString(16).padStart(16, '0')}`,
    last: 'Å'.repeat(120),
    email: `${'a'.repeat(60)}${i}@${'b'.repeat(60)}.example`,
    evidence: 'En mycket lång mening om fjäll & sjöar. '.repeat(30),
    lists: ['2580'],
    fit: 1 - i / 1000,
  }));
  const pages = await pagesOf({ people });
  const page = pages.get('kommuner/2580-lulea/report.sv.html')!;
  expect(Buffer.byteLength(page)).toBeLessThan(200_000);
  expect(page).toMatch(/första av 400\. Resten finns i leads\.xlsx/);
});

test('without anybody the pages still stand', async () => {
  const pages = await pagesOf({ people: [] });
  expect(pages.get('report.en.html')).toContain('0 / 14');
  expect(pages.get('kommuner/2584-kiruna/report.sv.html')).toContain('Ingen står på listan ännu');
});

test('the week is counted from the instant of the run, not from the clock', async () => {
  const fresh = async (instant: string) =>
    /(\d+)<\/b><span>nya som får profileras/.exec((await pagesOf({ asOf: instant })).get('report.sv.html')!)?.[1];
  expect(await fresh('2026-11-24T03:00:00Z')).toBe('8');
  expect(await fresh('2026-12-24T03:00:00Z')).toBeUndefined();
});

function memo<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
