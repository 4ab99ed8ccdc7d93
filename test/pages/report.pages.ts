import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from '../../pipeline/stages/9-report/index.js';
import { openChromium } from '../helpers/chromium.js';
import { hostile, smallRegion } from '../helpers/report-people.js';
import { reportContext } from '../helpers/report-tables.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [390, 820, 1440];
const shown = [
  'report.sv.html',
  'report.en.html',
  'kommuner/2521-pajala/report.sv.html',
  'kommuner/2580-lulea/report.en.html',
];

let dir: string;
let browser: Browser;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'norrut-pages-'));
  const objections = [['p-00000000000000ff', 'newsletter', 'inbox/newsletter.csv', 12] as const];
  const context = await reportContext(dir, {
    people: [...smallRegion, hostile],
    asOf: '2026-11-24T03:00:00Z',
    objections,
  });
  await report.run(context);
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await rm(dir, { recursive: true, force: true });
});

/** Open a page and collect every request that is not the file itself, and every dialog or console error. */
async function open(
  path: string,
  width: number,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; noises: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  const url = pathToFileURL(join(dir, 'out', path)).href;
  const noises: string[] = [];
  page.on('request', (request) => request.url() !== url && noises.push(`request ${request.url()}`));
  page.on('dialog', (dialog) => noises.push(`dialog ${dialog.message()}`) && dialog.dismiss());
  page.on('console', (message) => message.type() === 'error' && noises.push(message.text()));
  await page.goto(url);
  return { page, noises };
}

for (const path of shown)
  for (const scheme of ['light', 'dark'] as const)
    test(`${path}, ${scheme}: no violation, no request, no script, nothing wider than the screen`, async () => {
      for (const width of widths) {
        const { page, noises } = await open(path, width, scheme);
        const found = await page.evaluate(
          `${axe}; axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')))`,
        );
        expect(found, `${width} px`).toEqual([]);
        expect(noises, `${width} px`).toEqual([]);
        expect(await page.evaluate('document.scripts.length'), `${width} px`).toBe(0);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          `${width} px`,
        ).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    });

/** What could run, load or send: nothing of it belongs in a page. */
const activeParts = `[...document.querySelectorAll('*')].filter((e) =>
  /^(script|img|iframe|object|embed|form|base|link|audio|video|foreignObject|animate|set|use)$/i.test(e.localName) ||
  [...e.attributes].some((a) => /^on/i.test(a.name) || /^\\s*(javascript|data|vbscript):/i.test(a.value))).map((e) => e.outerHTML.slice(0, 80))`;

test.each(['sv', 'en'])('names and texts that are HTML or SVG stay words in Pajala’s %s page', async (language) => {
  const { page, noises } = await open(`kommuner/2521-pajala/report.${language}.html`, 820);
  const shownText = await page.evaluate<string>('document.body.innerText');
  for (const hostileText of ['<script>alert(1)</script>', '<svg/onload=alert(5)>', 'onerror=alert(2)'])
    expect(shownText).toContain(hostileText);
  expect(await page.evaluate(activeParts)).toEqual([]);
  expect(await page.evaluate(`document.querySelectorAll('h1').length`)).toBe(1);
  await page.mouse.move(400, 400);
  await page.waitForTimeout(200);
  expect(noises).toEqual([]);
});

test('the watch would notice: the same texts unescaped run a script and send a request', async () => {
  const { first, last, evidence } = hostile;
  await writeFile(
    join(dir, 'out/control.html'),
    `<!doctype html><title>x</title><p title="${first}">${last}${evidence}`,
  );
  const { page, noises } = await open('control.html', 820);
  await page.waitForTimeout(500);
  expect(noises.some((noise) => noise.startsWith('dialog'))).toBe(true);
  expect(noises.some((noise) => noise.startsWith('request https://evil.example'))).toBe(true);
  expect(await page.evaluate(activeParts)).not.toEqual([]);
});

test('the region’s first screen answers every question at 1440 by 900', async () => {
  const { page } = await open('report.sv.html', 1440, 'light');
  const ends = await page.evaluate<number[]>(
    `['where', 'served', 'needs', 'changed', 'trust'].map((id) => document.getElementById(id).getBoundingClientRect().bottom)`,
  );
  for (const end of ends) expect(end).toBeLessThan(900);
  expect(await page.evaluate(`document.querySelector('.map').getBoundingClientRect().bottom`)).toBeLessThan(900);
});

test('the keyboard reaches the content, the map’s kommuner and a scrolled table', async () => {
  const { page } = await open('report.sv.html', 390, 'light');
  const reached = new Set<string>();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate<string>(`document.activeElement.className.baseVal ?? document.activeElement.className`),
    );
  }
  expect([...reached].some((name) => name.startsWith('skip'))).toBe(true);
  expect([...reached].some((name) => name.startsWith('tile'))).toBe(true);
  expect(reached).toContain('scroll');
});
