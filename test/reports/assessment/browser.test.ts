import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { browserName, inBrowser, type Page } from './browser.ts';
import { hasPdfText, pdfPages } from './programs.ts';

const folder = new URL('../../../reports/examples/balanced-2026/', import.meta.url);
const addressOf = (language: string) => pathToFileURL(fileURLToPath(new URL(`report-${language}.html`, folder))).href;
const patience = 180_000;

/** Whatever is wider than the window and does not scroll by itself. */
const overflowing = `[...document.querySelectorAll('body *')]
  .filter((one) => !one.closest('.scroll, svg, .skip, details:not([open])') && one.getClientRects().length > 0)
  .filter((one) => { const { left, right } = one.getBoundingClientRect(); return left < -1 || right > document.documentElement.clientWidth + 1; })
  .map((one) => one.outerHTML.slice(0, 120))`;

const needed = 'document.documentElement.scrollWidth';

async function noOverflow(page: Page, width: number): Promise<void> {
  await page.show(width);
  expect(await page.ask<number>(needed)).toBe(width);
  expect(await page.ask<readonly string[]>(overflowing)).toEqual([]);
}

test.skipIf(!browserName).each(['en', 'ar'])(
  'the example page (%s) opens in a browser without complaint, and fits a phone, a laptop and paper',
  async (language) => {
    await inBrowser(addressOf(language), async (page) => {
      for (const width of [390, 1280]) await noOverflow(page, width);
      const tables = `[...document.querySelectorAll('figure.table')].map((one) => ({
        caption: one.querySelector('caption').getBoundingClientRect().width,
        words: one.querySelector('.held').getBoundingClientRect().width, room: document.documentElement.clientWidth }))`;
      await page.show(390);
      const found = await page.ask<readonly { words: number; room: number }[]>(tables);
      expect(found.length).toBeGreaterThan(30);
      expect(found.filter(({ words, room }) => words > room)).toEqual([]);
      expect(page.complaints).toEqual([]);
    });
  },
  patience,
);

/** A4 within the margins of the page, upright and turned, in CSS pixels. */
const paper = { upright: ((210 - 30) / 25.4) * 96, turned: ((297 - 30) / 25.4) * 96 };

test.skipIf(!browserName).each(['en', 'ar'])(
  'the example page (%s) prints on A4, no table wider than its paper',
  async (language) => {
    await inBrowser(addressOf(language), async (page) => {
      for (const [which, width] of [
        ['figure:not(.broad) table', paper.upright],
        ['figure.broad table', paper.turned],
      ] as const) {
        await page.show(Math.floor(width), 'print');
        const widths = `[...document.querySelectorAll('${which}')]
          .filter((one) => one.getClientRects().length > 0).map((one) => one.getBoundingClientRect().width)`;
        const found = await page.ask<readonly number[]>(widths);
        expect(found.length).toBeGreaterThan(3);
        expect(found.filter((one) => one > width + 1)).toEqual([]);
      }
      if (hasPdfText) textOfPrint(await page.printed(), language);
    });
  },
  patience,
);

/** What was printed holds its own words, in order, on A4 either way up. */
function textOfPrint(file: Uint8Array, language: string): void {
  const text = pdfPages(file)
    .join('\n')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
  expect(text).toMatch(language === 'ar' ? /الملخص/ : /1 Summary/);
  expect(text).toMatch(language === 'ar' ? /ميزان/ : /Mizan 0\.1\.0/);
  const sizes = execFileSync('pdfinfo', ['-l', '999', '-'], { input: file, encoding: 'utf8' });
  const pages = [...sizes.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, w, h]) => [Number(w), Number(h)].sort());
  expect(pages.length).toBeGreaterThan(20);
  for (const [short, long] of pages) {
    expect(short).toBeCloseTo(595, -1);
    expect(long).toBeCloseTo(842, -1);
  }
}

test.skipIf(!browserName)(
  'a page that is too wide or that fails is found out',
  async () => {
    const bad = '<p style="width:900px">wide</p><script>undefined.x</script>';
    const address = `data:text/html,<meta name=viewport content=width=device-width>${encodeURIComponent(bad)}`;
    await inBrowser(address, async (page) => {
      await page.show(390);
      expect(await page.ask<readonly string[]>(overflowing)).toHaveLength(1);
      expect(page.complaints.join()).toContain('TypeError');
    });
  },
  patience,
);
