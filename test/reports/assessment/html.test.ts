import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/reports/assessment/document.ts';
import { html } from '../../../src/reports/assessment/formats/html.ts';
import { md } from '../../../src/reports/assessment/formats/md.ts';
import { smallDocument } from '../written-report.ts';

const options = { name: 'report-en', version: '0.1.0', run: {} };

async function written(format: typeof html, document: Document): Promise<string> {
  const [file] = await format.write(document, options);
  return String(file.content);
}

const page = await written(html, smallDocument());
const arabic = await written(html, smallDocument({ language: 'ar' }));

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((found) => found[1] ?? found[0]);
}

describe('the page', () => {
  test('asks nothing of the network: no script, no link to elsewhere, no font, no picture from a file', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|<img|@import|url\((?!#)/);
    expect(all(page, /(?:href|src)="([^"]*)"/g).filter((target) => !target.startsWith('#'))).toEqual([]);
    expect(all(page, /https?:\/\/[^"'\s<)]+/g).filter((address) => address !== 'http://www.w3.org/2000/svg')).toEqual(
      [],
    );
  });

  test('has landmarks, a way past the contents, one first heading, and every section named by its heading', () => {
    for (const mark of ['<header', '<nav aria-labelledby="contents"', '<main id="main"', '<footer'])
      expect(page).toContain(mark);
    expect(page).toContain('<a class="skip" href="#main">');
    expect(all(page, /<h1/g)).toHaveLength(1);
    const sections = all(page, /<section id="([a-z]+)"/g);
    for (const id of sections) expect(page).toContain(`<h2 id="${id}-title"`);
    expect(sections.length).toBe(all(page, /<section/g).length);
  });

  test('gives each id once, and every link and label points at one that is there', () => {
    const ids = all(page, /\sid="([^"]+)"/g);
    expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([]);
    const named = [
      ...all(page, /href="#([^"]+)"/g),
      ...all(page, /aria-labelledby="([^"]+)"/g).flatMap((list) => list.split(' ')),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has a caption on each table of results, a scope on each header cell, and can be scrolled from the keyboard', () => {
    const tables = all(page, /<figure class="table[^"]*"[\s\S]*?<\/figure>/g);
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) {
      expect(table).toMatch(/<caption id="[^"]+">/);
      expect(table).toMatch(/role="region" tabindex="0"/);
    }
    expect(all(page, /<th(?![a-z])([^>]*)>/g).filter((attributes) => !attributes.includes('scope="'))).toEqual([]);
  });

  test('describes each chart in words', () => {
    const charts = all(page, /<svg[\s\S]*?<\/svg>/g);
    expect(charts.length).toBeGreaterThan(6);
    for (const chart of charts) {
      expect(chart).toMatch(/role="img" aria-labelledby="[^" ]+-title [^" ]+-desc"/);
      expect(chart).toMatch(/<desc id="[^"]+">[^<]{40,}<\/desc>/);
    }
  });

  test('opens and closes every element in order', () => {
    expect(unclosed(page)).toEqual([]);
    expect(unclosed(arabic)).toEqual([]);
  });

  test('runs from right to left in Arabic, with numbers from left to right', () => {
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain('td.n{direction:ltr');
    expect(page).toContain('<html lang="en" dir="ltr">');
  });

  test('says at its foot which run it is', () => {
    expect(page).toMatch(/<footer><p>Mizan 0\.1\.0 · run 0123456789ab · /);
  });
});

test('names and sentences cannot become markup', async () => {
  const document = smallDocument();
  const bad = '<script>alert("x")</script> & \'y\'';
  const made = await written(html, { ...document, title: bad, facts: [bad] });
  expect(made).not.toContain('<script>');
  expect(made).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
});

test('the same document gives the same bytes', async () => {
  expect(await written(html, smallDocument())).toBe(page);
});

describe('Markdown', () => {
  test('has every section, table and figure of the document', async () => {
    const document = smallDocument();
    const text = await written(md, document);
    for (const { number, title } of document.sections) expect(text).toContain(`## ${number} ${title}`);
    for (const { blocks } of document.sections)
      for (const block of blocks)
        if (block.kind === 'table' || block.kind === 'chart') expect(text).toContain(`**${block.label}** `);
    expect(text).toMatch(/!\[[^\]]+\]\(charts\/en\/winners\.svg\)/);
  });

  test('keeps a table in one piece whatever its cells hold', async () => {
    const document = smallDocument();
    const text = await written(md, { ...document, title: 'a | b\nc' });
    expect(text.split('\n')[0]).toBe('# a \\| b c');
  });
});

/** Elements left open or closed out of order; those of HTML and SVG that close themselves are left out. */
function unclosed(text: string): readonly string[] {
  const selfClosing = ['meta', 'br', 'hr'];
  const open: string[] = [];
  const wrong: string[] = [];
  const withoutStyle = text.replace(/<style>[\s\S]*?<\/style>/g, '');
  for (const [, close, name, self] of withoutStyle.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:[^>"]|"[^"]*")*?(\/?)>/g)) {
    if (self || selfClosing.includes(name)) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
