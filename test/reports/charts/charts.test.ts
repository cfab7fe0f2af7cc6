import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/reports/assessment/document.ts';
import { chartCsv } from '../../../src/reports/assessment/formats/chart-csv.ts';
import { commonSlots } from '../../../src/reports/assessment/templates/template.ts';
import { concentrationCurve } from '../../../src/reports/charts/lorenz.ts';
import { changeShade, shade } from '../../../src/reports/charts/palette.ts';
import { layoutOf, layouts, placeOf } from '../../../src/reports/charts/places.ts';
import { billOf, priceBlocks } from '../../../src/reports/charts/tariff-bill.ts';
import { lookUp } from '../../../src/tables/result.ts';
import { smallDocument, smallMaterial } from '../written-report.ts';

function chartsOf(language: string): readonly Chart[] {
  const { sections } = smallDocument({ language });
  return sections.flatMap(({ blocks }) => blocks.filter((block): block is Chart => block.kind === 'chart'));
}

const english = chartsOf('en');
const arabic = chartsOf('ar');

test('the charts that the small reform allows are drawn', () => {
  expect(english.map(({ id }) => id)).toEqual([
    'today',
    'lorenz',
    'incidence',
    'winners',
    'growth',
    'compensation',
    'waterfall',
  ]);
  expect(commonSlots).toContain('year');
});

describe.each([...english.map((chart) => ['en', chart] as const), ...arabic.map((chart) => ['ar', chart] as const)])(
  'the %s chart $id',
  (_language, { svg, width, height, alt }) => {
    test('stands alone: a namespace, a size, and nothing from outside', () => {
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ [\d.]+" width="\d+" height="[\d.]+"/,
      );
      expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
      expect(svg).not.toMatch(/<style|<script|<image|var\(|href=|NaN|undefined/);
    });

    test('has every pattern it is filled with', () => {
      const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      for (const id of used) expect(svg).toContain(`<pattern id="${id}"`);
    });

    test('says in words what it shows', () => {
      expect(alt.length).toBeGreaterThan(40);
      expect(svg).toContain('<desc ');
    });
  },
);

test('the numbers beside a chart are those of the estimates', () => {
  const { result } = smallMaterial();
  const look = lookUp(result);
  const { data } = english.find(({ id }) => id === 'incidence')!;
  const column = data.columns.indexOf('electricity');
  const first = look('relative_incidence', 'electricity', 'change', { by: 'decile', group: '1' });
  expect(data.rows[0][column]).toBe(100 * first!);
  const net = data.rows.map((row) => row[data.columns.length - 1] as number);
  expect(net[0]).toBeCloseTo((100 * (735 - 619)) / 619, 9);
});

test('the csv beside a chart opens in a spreadsheet as it is', () => {
  const text = chartCsv({
    columns: ['group', 'share'],
    rows: [
      ['=1+1', 0.1],
      ['الجميع', null],
    ],
  });
  expect(text).toBe('\uFEFFgroup,share\r\n"\'=1+1",0.1\r\nالجميع,\r\n');
});

test('groups run from right to left in Arabic, scales of numbers do not', () => {
  const order = (charts: readonly Chart[], id: string) => {
    const { svg } = charts.find((chart) => chart.id === id)!;
    const [, axis] = /aria-label="x-axis tick label">([\s\S]*?)<\/g>/.exec(svg)!;
    const ticks = [...axis.matchAll(/translate\(([\d.]+),[^>]*>([^<]+)</g)].map(
      ([, x, text]) => [Number(x), text] as const,
    );
    return ticks.sort(([a], [b]) => a - b).map(([, text]) => text);
  };
  expect(order(english, 'incidence').slice(0, 3)).toEqual(['1', '2', '3']);
  expect(order(arabic, 'incidence').slice(-3)).toEqual(['3', '2', '1']);
  expect(order(arabic, 'lorenz')).toEqual(order(english, 'lorenz'));
});

test('colours from little to much grow darker, so that grey tells them apart', () => {
  const light = (colour: string) =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0);
  const shades = [0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => light(shade(value, [0, 1]).fill));
  expect(shades).toEqual([...shades].sort((a, b) => b - a));
  const losses = [-0.1, -0.3, -0.5, -0.7, -1].map((value) => light(changeShade(value, 1).fill));
  expect(losses).toEqual([...losses].sort((a, b) => b - a));
});

describe('a bill', () => {
  const blocks = priceBlocks([
    { up_to: 100, price: 0.1 },
    { up_to: 300, price: 0.2 },
    { up_to: Number.POSITIVE_INFINITY, price: 0.3 },
  ])!;

  test('by increasing blocks charges each part at its price', () => {
    const bills = [50, 100, 101, 250, 300, 301, 350].map((q) => billOf(blocks, 'increasing', q));
    [5, 10, 10.2, 40, 50, 50.3, 65].forEach((bill, k) => {
      expect(bills[k]).toBeCloseTo(bill, 9);
    });
  });

  test('by volume charges the whole at the price reached', () => {
    const volume = priceBlocks([
      { up_to: 100, price: 0.1 },
      { up_to: 300, price: 0.3 },
      { up_to: Number.POSITIVE_INFINITY, price: 0.4 },
    ])!;
    const bills = [50, 100, 101, 250, 300, 301, 350].map((q) => billOf(volume, 'volume', q));
    [5, 10, 30.3, 75, 90, 120.4, 140].forEach((bill, k) => {
      expect(bills[k]).toBeCloseTo(bill, 9);
    });
  });

  test('is not drawn where a price is a rule', () => {
    expect(priceBlocks([{ up_to: 100, price: 'electricity_price' }])).toBeUndefined();
  });
});

test('a concentration curve holds what the poorest hold, on straight lines between households', () => {
  const curve = concentrationCurve(
    { order: Uint32Array.of(1, 0), peopleWeight: Float64Array.of(1, 1) },
    Float64Array.of(30, 10),
  );
  expect([curve[0], curve[25], curve[50], curve[75], curve[100]]).toEqual([0, 0.125, 0.25, 0.625, 1]);
});

describe('places', () => {
  test('of one country each have a square of their own', () => {
    for (const { country, places } of layouts) {
      const squares = new Map(Object.entries(places).map(([name, at]) => [String(at), name]));
      const names = Object.keys(places).filter((name) => !name.startsWith('al') && name !== 'eastern');
      expect([country, squares.size]).toEqual([country, new Set(names.map((name) => String(places[name]))).size]);
      expect(squares.size).toBe(names.length);
    }
  });

  test('are found whatever marks their names carry, and only where all are known', () => {
    const layout = layoutOf(['capital', 'Hawalli', 'mubarak_al_kabeer']);
    expect(layout?.country).toBe('kuwait');
    expect(placeOf(layout!, 'Mubarak Al-Kabeer')).toEqual([2, 1]);
    expect(layoutOf(['capital', 'elsewhere'])).toBeUndefined();
    expect(layoutOf(['north', 'south'])).toBeUndefined();
  });
});
