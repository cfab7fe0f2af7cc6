import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../src/columns/column.ts';
import { headingOf } from '../../src/reports/heading.ts';
import { leverLabel } from '../../src/tables/lever-label.ts';
import { baselineText, monthly, outcome, read, reform, run, said } from './small-country.ts';

const one = (levers: string, more?: string) => ({ 'reform.yaml': reform(levers, more) });

describe('reforms joined with +', () => {
  const petrol = reform('  prices:\n    petrol_price: 0.125\n', 'title: {en: Petrol, ar: البنزين}\n');
  const cash = reform('  cash:\n    grant: {kind: transfer, amount: 40}\n', 'title: Cash\n');

  test('do what both do', () => {
    const ran = run({ 'a.yaml': petrol, 'b.yaml': cash }, 'a.yaml+b.yaml');
    expect(outcome(ran, 'reform').exposed.get('petrol.bill')![4] / 12).toBeCloseTo(50, 10);
    expect(monthly(ran, 'reform', 'grant')).toEqual([40, 40, 40, 40, 40]);
    expect(ran.scenario!.levers.map(({ name }) => name)).toEqual(['prices', 'cash']);
  });

  test('may have spaces around the +', () => {
    const ran = run({ 'a.yaml': petrol, 'b.yaml': cash }, 'a.yaml + b.yaml');
    expect(ran.scenario!.levers.map(({ name }) => name)).toEqual(['prices', 'cash']);
  });

  test('come to the same in either order, where neither reads the other', () => {
    const contents = { 'a.yaml': petrol, 'b.yaml': cash };
    const [ab, ba] = ['a.yaml+b.yaml', 'b.yaml+a.yaml'].map((spec) => outcome(run(contents, spec), 'reform'));
    expect(ab.welfare).toEqual(ba.welfare);
  });

  test('are titled with both titles, in each language', () => {
    const { scenario } = read({ 'a.yaml': petrol, 'b.yaml': cash }, 'a.yaml+b.yaml');
    expect(inLanguage(scenario!.title, 'en')).toBe('Petrol + Cash');
    expect(inLanguage(scenario!.title, 'ar')).toBe('البنزين + Cash');
  });

  test('cannot both set one thing: each of the second’s is refused, naming the first’s place', () => {
    const again = reform('  more:\n    petrol_price: 0.2\n    grant: {kind: transfer, amount: 1}\n    benefit: off\n');
    const ran = run({ 'a.yaml': petrol, 'b.yaml': again, 'c.yaml': again }, 'a.yaml+b.yaml+c.yaml');
    expect(ran.diagnostics.map(({ place, message }) => `${place!.file}:${place!.line} ${message}`)).toEqual([
      'b.yaml:4 petrol_price is already set at a.yaml:4:5',
      'c.yaml:4 petrol_price is already set at a.yaml:4:5',
      'c.yaml:5 grant is already set at b.yaml:5:5',
      'c.yaml:6 benefit is already set at b.yaml:6:5',
    ]);
  });

  test('cannot change what the other switches off, in either order', () => {
    const off = reform('  a:\n    petrol: off\n');
    const change = reform('  b:\n    petrol: {unit_cost: 0.2}\n');
    const contents = { 'a.yaml': off, 'b.yaml': change };
    const [ab, ba] = ['a.yaml+b.yaml', 'b.yaml+a.yaml'].map((spec) => run(contents, spec));
    expect(ab.diagnostics.map(({ message }) => message)).toEqual(['petrol.unit_cost is already set at a.yaml:4:5']);
    expect(ba.diagnostics.map(({ message }) => message)).toEqual(['petrol is already set at b.yaml:4:14']);
  });

  test('the same reform twice sets everything twice', () => {
    const ran = run({ 'a.yaml': petrol }, 'a.yaml+a.yaml');
    expect(said(ran)).toEqual(['a.yaml:4:5 set-twice']);
  });

  test('may change different fields of one instrument', () => {
    const a = reform('  a:\n    petrol: {price: 0.1}\n');
    const b = reform('  b:\n    petrol: {unit_cost: 0.2}\n');
    const ran = run({ 'a.yaml': a, 'b.yaml': b }, 'a.yaml+b.yaml');
    expect(said(ran)).toEqual([]);
    expect(monthly(ran, 'reform', 'petrol')[4]).toBeCloseTo(400 * (0.2 - 0.1), 10);
  });

  test('may lie in other folders, as long as the baseline is one file', () => {
    const nested = reform('  b:\n    benefit: off\n').replace('baseline.yaml', '../baseline.yaml');
    expect(said(run({ 'a.yaml': petrol, 'more/b.yaml': nested }, 'a.yaml+more/b.yaml'))).toEqual([]);
  });

  test('a file whose own name has a + in it is that file', () => {
    expect(said(run({ 'a+b.yaml': petrol }, 'a+b.yaml'))).toEqual([]);
  });

  test('of which one is missing are refused, and what is wrong in the others is said too', () => {
    const ran = run({ 'a.yaml': 'levers: [' }, 'a.yaml+gone.yaml');
    expect(said(ran)).toEqual(['a.yaml:1:10 yaml-syntax', 'file-not-found']);
  });
});

describe('a parameter', () => {
  const dated = baselineText.replace(
    'petrol_price: 0.085',
    'petrol_price: {2016-01-01: 0.060, 2016-09: {value: 0.085, source: KUNA}, 2025-07-01: 0.1}',
  );
  const priceIn = (text: string, options = {}) =>
    read({ 'b.yaml': text }, 'b.yaml', options).scenario!.baseline.parameters.get('petrol_price')!.value;

  test('by date has the value in force at the end of the policy year', () => {
    expect(priceIn(dated)).toBe(0.1);
    expect(priceIn(dated, { year: 2024 })).toBe(0.085);
    expect(priceIn(dated, { year: 2016 })).toBe(0.085);
  });

  test('by date has the value in force on the day that the policy is of', () => {
    expect(priceIn(dated.replace('year: 2025', 'year: 2025\ndate: 2025-06-30'))).toBe(0.085);
    expect(priceIn(dated.replace('year: 2025', 'year: 2025\ndate: 2025-07-01'))).toBe(0.1);
    expect(priceIn(dated.replace('year: 2025', 'year: 2016\ndate: 2016-08-31'))).toBe(0.06);
  });

  test('by date is refused before its first day, and rules that use it are still checked', () => {
    const ran = run({ 'b.yaml': dated.replace('kwh,', 'kwhh,') }, 'b.yaml', { year: 2010 });
    expect(said(ran).slice(0, 1)).toEqual(['b.yaml:6:3 not-in-force']);
    expect(said(ran).filter((line) => line.includes('unknown-name'))).toHaveLength(1);
  });

  test('keeps its evidence, and a reform its own', () => {
    const { scenario } = read(one('  a:\n    petrol_cost: {value: 0.2, source: a tender}\n'));
    expect(scenario!.baseline.parameters.get('petrol_cost')).toMatchObject({ value: 0.15, unit: 'KWD/litre' });
    expect(scenario!.reform.parameters.get('petrol_cost')).toMatchObject({
      value: 0.2,
      unit: 'KWD/litre',
      source: 'a tender',
    });
  });

  test('may be set under parameters:, beside instruments of the lever', () => {
    const ran = run(one('  a:\n    parameters: {petrol_price: 0.1, petrol_cost: 0.2}\n    benefit: off\n'));
    expect(said(ran)).toEqual([]);
    expect(monthly(ran, 'reform', 'petrol')[4]).toBeCloseTo(40, 10);
    expect(ran.scenario!.levers).toEqual([{ name: 'a', touches: ['petrol_price', 'petrol_cost', 'benefit'] }]);
  });

  test('under parameters: that is not there is refused with the nearest', () => {
    const ran = run(one('  a:\n    parameters: {petrl_price: 0.1}\n'));
    expect(said(ran)).toEqual(['reform.yaml:4:18 unknown-name']);
    expect(ran.diagnostics[0].hint).toBe('did you mean "petrol_price"?');
  });

  test('whose evidence is misspelt in a lever is refused there', () => {
    const ran = run(one('  a:\n    petrol_price: {value: 0.1, sorce: me}\n'));
    expect(said(ran)).toEqual(['reform.yaml:4:32 unknown-field']);
  });

  test('that holds nothing is refused', () => {
    const ran = run({ 'b.yaml': baselineText.replace('petrol_price: 0.085', 'petrol_price: {}') }, 'b.yaml');
    expect(said(ran)).toEqual(['b.yaml:6:17 wrong-shape']);
  });

  test.each([
    ['15%', 0.15],
    ['2.3%', 0.023],
    ['"1_000"', 1000],
    ['1_000', 1000],
    ['2.5e3', 2500],
    ['٠٫٠٨٥', 0.085],
    ['"۱۲٪"', 0.12],
    ['-4', -4],
  ])('may be written %s', (text, value) => {
    expect(priceIn(baselineText.replace('petrol_price: 0.085', `petrol_price: ${text}`))).toBe(value);
  });

  test.each(['_', '1__0', '1.2.3', '5 fils', '%', '1e999', '0,5'])('cannot be written %s', (text) => {
    const ran = run({ 'b.yaml': baselineText.replace('petrol_price: 0.085', `petrol_price: "${text}"`) }, 'b.yaml');
    expect(said(ran)).toEqual(['b.yaml:6:17 wrong-shape']);
  });
});

describe('a warning that nothing changes', () => {
  test.each([
    ['a price set to what it is', '    petrol: {unit_cost: petrol_cost}\n', 'petrol.unit_cost', 14],
    ['a price set to the value of the parameter it was', '    petrol: {price: 0.085}\n', 'petrol.price', 14],
    ['a rule set to what it is', '    benefit: {eligible: wage < 300}\n', 'benefit.eligible', 15],
    ['an amount written another way', '    benefit: {amount: 50 * 2}\n', 'benefit.amount', 15],
    [
      'blocks set to what they are',
      '    electricity: {blocks: [{up_to: .inf, price: 0.002}]}\n',
      'electricity.blocks',
      19,
    ],
    ['a parameter set to what it is', '    petrol_price: 85e-3\n', 'petrol_price', 19],
  ])('%s', (_, change, what, column) => {
    const ran = run(one(`  a:\n${change}`));
    expect(said(ran)).toEqual([`reform.yaml:4:${column} changes-nothing (warning)`]);
    expect(ran.diagnostics[0].message).toContain(`${what} is already`);
    expect(outcome(ran, 'reform').welfare).toEqual(outcome(ran, 'baseline').welfare);
  });
});

describe('the place of an added instrument in the spine', () => {
  const ids = (where: string) => {
    const ran = run(one(`  a:\n    grant: {kind: transfer, amount: 10${where}}\n`));
    expect(said(ran)).toEqual([]);
    return ran.scenario!.reform.instruments.map(({ id }) => id);
  };

  test('is the end', () => {
    expect(ids('')).toEqual(['salaries', 'electricity', 'petrol', 'benefit', 'grant']);
  });

  test('is before or after another where that is said', () => {
    expect(ids(', before: electricity')).toEqual(['salaries', 'grant', 'electricity', 'petrol', 'benefit']);
    expect(ids(', after: salaries')).toEqual(['salaries', 'grant', 'electricity', 'petrol', 'benefit']);
    expect(ids(', after: benefit')).toEqual(['salaries', 'electricity', 'petrol', 'benefit', 'grant']);
  });

  test('decides what it can read', () => {
    const levers = (where: string) =>
      one(`  a:\n    grant: {kind: transfer, amount: income(disposable) / 10${where}}\n`);
    expect(monthly(run(levers(', before: benefit')), 'reform', 'grant')[0]).toBeCloseTo(30, 10);
    expect(monthly(run(levers(', after: benefit')), 'reform', 'grant')[0]).toBeCloseTo(40, 10);
  });

  test('may be beside one that the same reform adds', () => {
    const ran = run(
      one('  a:\n    first: {kind: transfer, amount: 1}\n    second: {kind: transfer, amount: 2, before: first}\n'),
    );
    expect(ran.scenario!.reform.instruments.slice(-2).map(({ id }) => id)).toEqual(['second', 'first']);
  });

  test('cannot be beside what is not there', () => {
    const ran = run(one('  a:\n    grant: {kind: transfer, amount: 10, before: benefits}\n'));
    expect(said(ran)).toEqual(['reform.yaml:4:49 unknown-place']);
    expect(ran.diagnostics[0].hint).toBe('did you mean "benefit"?');
  });
});

describe('names and titles', () => {
  test('may be Arabic: parameters, instruments, levers, and rules that use them', () => {
    const arabic = `title: قواعد صغيرة
period: month
population: data/datapackage.yaml
parameters: {سعر_البنزين: 0.085, تكلفة_البنزين: 0.150}
incomes: {market: [wage]}
instruments:
  البنزين: {kind: unit_subsidy, quantity: litres, price: سعر_البنزين, unit_cost: تكلفة_البنزين}
  المساعدة: {kind: transfer, eligible: البنزين > 10, amount: 5}
`;
    const ran = run(
      { 'baseline.yaml': arabic, 'reform.yaml': reform('  الدعم:\n    سعر_البنزين: 0.1\n') },
      'reform.yaml',
      { intensity: { الدعم: 0.5 } },
    );
    expect(said(ran)).toEqual([]);
    expect(monthly(ran, 'reform', 'البنزين')[4]).toBeCloseTo(400 * (0.15 - 0.0925), 10);
    expect(monthly(ran, 'baseline', 'المساعدة')).toEqual([0, 0, 0, 5, 5]);
  });

  test('an Arabic name that is misspelt is placed by its characters', () => {
    const ran = run(one('  الدعم:\n    بنزين: {price: 0.1}\n'));
    expect(said(ran)).toEqual(['reform.yaml:4:5 unknown-instrument']);
  });

  test('a parameter written with its heading is pointed at by its name alone', () => {
    const ran = run(one('  a:\n    parameters.petrol_price: 0.05\n'));
    expect(said(ran)).toEqual(['reform.yaml:4:5 unknown-instrument']);
    expect(ran.diagnostics[0].hint).toBe('did you mean "petrol_price"?');
  });

  test.each(['person', 'and', 'in', 'income', 'size', '2nd', 'a-b', 'a b', ''])(
    'an instrument cannot be "%s"',
    (name) => {
      const ran = run({ 'b.yaml': `${baselineText}  "${name}": {kind: transfer, amount: 1}\n` }, 'b.yaml');
      expect(said(ran)).toContain('b.yaml:15:3 not-a-name');
    },
  );

  test('a title by language, or one text for all', () => {
    expect(inLanguage(read({}, 'baseline.yaml').scenario!.title, 'ar')).toBe('بلد صغير');
    expect(inLanguage(read({}, 'baseline.yaml').scenario!.title, 'en')).toBe('Small country');
    const plain = baselineText.replace(/^title: .*$/m, 'title: Rules');
    expect(inLanguage(read({ 'b.yaml': plain }, 'b.yaml').scenario!.title, 'ar')).toBe('Rules');
  });

  test('a title in a language is a text', () => {
    const ran = read({ 'b.yaml': baselineText.replace(/^title: .*$/m, 'title: {en: [Rules]}') }, 'b.yaml');
    expect(said(ran)).toEqual(['b.yaml:1:13 wrong-shape']);
    expect(ran.diagnostics[0]).toMatchObject({ message: 'en: found a list', hint: 'expected a text' });
  });
});

describe('a file in JSON', () => {
  const inJson = JSON.stringify(
    {
      title: 'Rules',
      year: 2025,
      period: 'month',
      population: 'data/datapackage.yaml',
      incomes: { market: ['wage'] },
      instruments: {
        benefit: { kind: 'transfer', eligible: 'wage < 300', amount: 100 },
        power: { kind: 'block_tariff', quantity: 'kwh', unit_cost: 0.04, blocks: [{ up_to: null, price: 0.002 }] },
      },
    },
    null,
    '\t',
  );

  test('is read as YAML is, tabs and all', () => {
    const ran = run({ 'b.json': inJson }, 'b.json');
    expect(said(ran)).toEqual([]);
    expect(monthly(ran, 'baseline', 'benefit')).toEqual([100, 100, 0, 0, 0]);
    expect(monthly(ran, 'baseline', 'power')[4]).toBeCloseTo(9000 * 0.038, 9);
  });

  test('has places', () => {
    const ran = run({ 'b.json': inJson.replace('wage < 300', 'wages < 300') }, 'b.json');
    expect(said(ran)).toEqual(['b.json:14:17 unknown-name']);
  });
});

describe('a population', () => {
  test('may lie outside the folder of the scenario', () => {
    const outside = { 'rules/b.yaml': baselineText.replace('data/datapackage', '../data/datapackage') };
    expect(said(run(outside, 'rules/b.yaml'))).toEqual([]);
  });
});

describe('the label of a lever', () => {
  const labelled =
    '  prices:\n    label: {en: Pump prices, ar: أسعار الوقود}\n    petrol_price: 0.125\n  cash:\n    benefit: off\n';

  test('is its name on pages, and nothing that changes', () => {
    const ran = run(one(labelled));
    expect(said(ran)).toEqual([]);
    expect(ran.scenario!.levers).toEqual([
      { name: 'prices', label: { en: 'Pump prices', ar: 'أسعار الوقود' }, touches: ['petrol_price'] },
      { name: 'cash', touches: ['benefit'] },
    ]);
    expect(leverLabel(ran.scenario!, 'prices')).toEqual({ en: 'Pump prices', ar: 'أسعار الوقود' });
    expect(leverLabel(ran.scenario!, 'cash')).toEqual({ en: 'Cash', ar: 'الدعم النقدي' });
  });

  test('changes no number, at any intensity', () => {
    const plain = labelled.replace(/ {4}label.*\n/, '');
    for (const intensity of ['intensity: 50%\n', 'intensity: {prices: 30%}\n']) {
      const [a, b] = [labelled, plain].map((levers) => outcome(run(one(levers, intensity)), 'reform').welfare);
      expect(a).toEqual(b);
    }
  });

  test('stands in the heading where levers are partly pulled, in the language of the page', () => {
    const { comparison } = run(one(labelled, 'intensity: {prices: 30%}\n'));
    expect(headingOf(comparison!, 'en').facts.at(-1)).toBe('Intensity: Pump prices 30%, cash 100%');
    expect(headingOf(comparison!, 'ar').facts.at(-1)).toBe('شدة التطبيق: أسعار الوقود 30%، الدعم النقدي 100%');
  });

  test('is taken from the first reform that has one', () => {
    const contents = {
      'a.yaml': reform('  prices:\n    petrol_price: 0.125\n'),
      'b.yaml': reform('  prices:\n    label: Prices at the pump\n    benefit: off\n'),
    };
    expect(read(contents, 'a.yaml+b.yaml').scenario!.levers).toEqual([
      { name: 'prices', label: 'Prices at the pump', touches: ['petrol_price', 'benefit'] },
    ]);
  });

  test('is a text, or one by language', () => {
    const ran = read(one('  prices:\n    label: 5\n    petrol_price: 0.125\n'));
    expect(
      ran.diagnostics.map(({ place, message, hint }) => `${place!.line}:${place!.column} ${message}: ${hint}`),
    ).toEqual(['4:12 label: found 5: expected a text, or one by language: {en: …, ar: …}']);
  });
});
