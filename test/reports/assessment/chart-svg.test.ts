import { expect, test } from 'vitest';
import { chartSvg } from '../../../src/reports/assessment/formats/chart-svg.ts';

test('every text is in the font of the project', () => {
  const svg = `<svg font-family="Noto Sans, Arial"><text style="font-family:'A B', serif;fill:red">x</text></svg>`;
  expect(chartSvg({ svg })).toBe(
    '<svg font-family="Vazirmatn"><text style="font-family:Vazirmatn;fill:red">x</text></svg>',
  );
});

test('lines of one text become texts of their own, each from right to left where it is Arabic', () => {
  const svg =
    '<text transform="translate(9,5)"><tspan y="-0.18em" x="0">\u2067رواتب</tspan><tspan dy="1em" x="0">عامة\u2069</tspan><tspan dy="1em" x="0">2025</tspan></text>';
  expect(chartSvg({ svg })).toBe(
    [
      '<text transform="translate(9,5)"><tspan x="0" y="-0.18em">\u2067رواتب\u2069</tspan></text>',
      '<text transform="translate(9,5)"><tspan x="0" y="0.82em">\u2067عامة\u2069</tspan></text>',
      '<text transform="translate(9,5)"><tspan x="0" y="1.82em">2025</tspan></text>',
    ].join(''),
  );
});

test('a text of one line stays as it is', () => {
  const svg = '<svg><text x="1">one</text><text><tspan y="0.32em" x="0">two</tspan></text></svg>';
  expect(chartSvg({ svg })).toBe(svg);
});
