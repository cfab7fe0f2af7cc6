import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOrder } from '../../src/reports/report.ts';
import { tables } from '../../src/tables/index.ts';

describe('the method pages', () => {
  it.each(readingOrder)('define the table %s under its own name', (id) => {
    const page = readFileSync(new URL(`../../docs/method/${id}.md`, import.meta.url), 'utf8');
    expect(page.startsWith(`# ${id}: `)).toBe(true);
    for (const [, link] of page.matchAll(/\]\(([\w-]+)\.md\)/g)) expect(readingOrder).toContain(link);
  });

  it('follow a reading order in which every table stands once', () => {
    expect([...readingOrder].sort()).toEqual(tables.map(({ id }) => id).sort());
  });
});
