import { describe, expect, it } from 'vitest';
import { checkCondition, checkNumber } from '../../src/expression/check.ts';
import { type Country, country, type Reading, read, settingFor, valuesOf } from './country.ts';

const gulf = country(
  [2, 1],
  {
    income_monthly: { values: [100, 200], unit: 'KWD', period: 'month' },
    rent: { values: [50, 60], unit: 'KWD/month' },
    fee: { values: [500, 250], unit: 'fils' },
    electricity_kwh: { values: [1000, 9000], unit: 'kWh', period: 'month' },
    solar: { values: [1, 2], unit: 'MWh', period: 'year' },
    price: { values: [2, 3], unit: 'fils/kWh' },
    share: { values: [15, 20], unit: '%' },
    nationality: { values: [0, 1], levels: ['kuwaiti', 'other'], closed: true },
    previous_nationality: { values: [0, 0], levels: ['kuwaiti', 'other'], closed: true },
    area: { values: [0, 1], levels: ['capital', 'hawalli', 'jahra'], closed: true },
    job: { values: [0, 1], levels: ['nurse', 'driver'] },
    owns: { values: [1, 0], logical: true },
    weekly: { values: [10, 20], period: 'week' },
    daily: { values: [1, 2], period: 'day' },
    quarterly: { values: [3, 6], period: 'quarter' },
    'AP.income': { values: [7, 8] },
    'income disposable': { values: [1200, 2400], unit: 'KWD', period: 'year' },
  },
  {
    age: { values: [40, 9, 70] },
    pay: { values: [300, 0, 100], unit: 'KWD', period: 'month' },
    disabled: { values: [0, 1, 0], logical: true },
    sector: { values: [0, 1, 1], levels: ['government', 'private'], closed: true },
  },
);
const household: Country = { ...gulf, scope: { ...gulf.scope, hasPersons: false } };

function said(rule: string, reading: Reading = {}, where = gulf) {
  return read(rule, where, reading).diagnostics.map(({ code, place, message, hint }) => ({
    code,
    at: rule.slice(place!.column! - 1, place!.column! - 1 + place!.length!),
    message,
    hint,
  }));
}

describe('names', () => {
  it('suggests what was most likely meant', () => {
    expect(said('income_montly * 2')).toEqual([
      {
        code: 'unknown-name',
        at: 'income_montly',
        message: 'nothing is called "income_montly"',
        hint: 'did you mean "income_monthly"?',
      },
    ]);
  });

  it('lists what there is where nothing is near', () => {
    expect(said('1 + zzzzzzzzz')).toMatchObject([
      { at: 'zzzzzzzzz', hint: expect.stringContaining('known here: AP.income, area') },
    ]);
  });

  it.each([
    [
      'sector == government',
      { level: 'person' },
      'government',
      "names of categories stand in quotes: write 'government'",
    ],
    ['nationality == kuwaiti', {}, 'kuwaiti', "names of categories stand in quotes: write 'kuwaiti'"],
    ['disposable / size', {}, 'disposable', 'did you mean "income(disposable)"?'],
    ['count(persons.age < 15)', {}, 'persons.age', 'did you mean "person.age"?'],
    ['househld.rent > 5', { level: 'person' }, 'househld.rent', 'did you mean "household.rent"?'],
  ] as const)('%s', (rule, reading, at, hint) => {
    expect(said(rule, reading)).toMatchObject([{ message: `nothing is called "${at}"`, at, hint }]);
  });

  it('says every mistake of a rule at once, left to right', () => {
    expect(said('a_ + b_ * c_').map((d) => d.at)).toEqual(['a_', 'b_', 'c_']);
  });

  it.each([
    ['pay > 0', 'household', 'person-in-household', 'pay'],
    ['1 + person.pay', 'household', 'person-outside', 'person.pay'],
    ['rent > 0', 'person', 'household-in-person', 'rent'],
    ['sum(pay)', 'household', 'unknown-name', 'pay'],
    ['sum(person.rent)', 'household', 'household-in-person', 'person.rent'],
    ['household.pay', 'person', 'person-in-household', 'household.pay'],
    ['person.wage', 'person', 'unknown-name', 'person.wage'],
    ['household', 'household', 'unknown-name', 'household'],
  ] as const)('%s in a %s’s rule: %s', (rule, level, code, at) => {
    expect(said(rule, { level })).toMatchObject([{ code, at }]);
  });

  it('tells how to bring persons into a household’s rule, and the household into a person’s', () => {
    expect(said('pay > 0')[0].hint).toContain('sum(person.pay)');
    expect(said('rent', { level: 'person' })[0].hint).toBe('write household.rent');
    expect(said('sum(pay)')[0].hint).toBe('did you mean "person.pay"?');
  });

  it('refuses aggregates where the data have no persons', () => {
    expect(said('1 + count(person.age < 18)', {}, household)).toMatchObject([
      { code: 'no-persons', at: 'person.age < 18' },
    ]);
  });

  it('finds names in backticks', () => {
    expect(valuesOf('`AP.income` * 2', gulf)).toEqual([14, 16]);
  });
});

describe('functions', () => {
  it.each([
    ['summ(person.pay)', 'unknown-function', 'did you mean "sum"?'],
    ['process(1)', 'unknown-function', expect.stringContaining('functions are min max')],
    ['clamp(1, 2)', 'wrong-arguments', 'write clamp(x, low, high)'],
    ['min()', 'wrong-arguments', 'write min(a, b, …)'],
    ['if(owns, 1)', 'wrong-arguments', 'write if(test, then, else)'],
    ['round(1, 2, 3)', 'wrong-arguments', 'write round(x) or round(x, step)'],
    ['head()', 'wrong-arguments', 'write head(person.x)'],
  ])('%s', (rule, code, hint) => {
    expect(said(rule)).toMatchObject([{ code, at: rule, hint }]);
  });

  it.each([
    ['income(disposible)', 'disposible', 'did you mean "disposable"?'],
    ["income('wealth')", "'wealth'", 'concepts are market, disposable, consumable and final'],
    ['income(market)', 'market', 'did you mean "market"?'],
  ])('%s names no concept', (rule, at, hint) => {
    expect(said(rule)).toMatchObject([{ code: 'unknown-concept', at, hint }]);
  });
});

describe('types', () => {
  it.each([
    ['1 + nationality', 'not-a-number', 'nationality'],
    ["min(1, 'x')", 'not-a-number', "'x'"],
    ["'x' * 2", 'not-a-number', "'x'"],
    ["-'x'", 'not-a-number', "'x'"],
    ["missing('x')", 'not-a-number', "'x'"],
    ['sum(person.sector)', 'not-a-number', 'person.sector'],
    ["head('x')", 'not-a-number', "'x'"],
    ["'x' in ['x']", 'not-a-number', "'x'"],
    ['rent and owns', 'not-a-condition', 'rent'],
    ['owns or rent', 'not-a-condition', 'rent'],
    ['not rent', 'not-a-condition', 'rent'],
    ['if(rent, 1, 0)', 'not-a-condition', 'rent'],
    ['count(person.age)', 'not-a-condition', 'person.age'],
    ['any(person.pay)', 'not-a-condition', 'person.pay'],
    ["rent == 'x'", 'not-comparable', "rent == 'x'"],
    ["'x' == 'x'", 'not-comparable', "'x' == 'x'"],
    ['nationality == 1', 'not-comparable', 'nationality == 1'],
    ['nationality == area', 'not-comparable', 'nationality == area'],
    ["rent in ['x']", 'not-comparable', "'x'"],
    ['rent in [1, fee]', 'rule-syntax', 'fee'],
    ['rent in [1, 0/0]', 'rule-syntax', '0/0'],
    ['nationality < 2', 'not-a-number', 'nationality'],
  ])('%s', (rule, code, at) => {
    expect(said(rule)).toMatchObject([{ code, at }]);
  });

  it('asks for a number, or for yes or no, where one is needed', () => {
    const setting = settingFor(gulf);
    expect(checkNumber('nationality', setting)).toBeUndefined();
    expect(checkNumber("'x'", setting)).toBeUndefined();
    expect(checkCondition('rent * 2', setting)).toBeUndefined();
    expect(setting.diagnostics.map((d) => [d.code, d.place!.column, d.place!.length])).toEqual([
      ['not-a-number', 1, 11],
      ['not-a-number', 1, 3],
      ['not-a-condition', 1, 8],
    ]);
    expect(checkNumber('owns', setting)?.type).toBe('logical');
    expect(checkCondition('rent > 55', setting)?.logical).toBe(true);
  });

  it('compares categories with their names, and with categories of the same names', () => {
    expect(valuesOf("nationality == 'other'", gulf)).toEqual([0, 1]);
    expect(valuesOf("'other' != nationality", gulf)).toEqual([1, 0]);
    expect(valuesOf("nationality in ['other', 'kuwaiti']", gulf)).toEqual([1, 1]);
    expect(valuesOf('nationality == previous_nationality', gulf)).toEqual([1, 0]);
    expect(valuesOf("sum(if(person.sector == 'private', 1, 0))", gulf)).toEqual([1, 1]);
    expect(valuesOf("head(person.sector) == 'government'", gulf)).toEqual([1, 0]);
  });

  it('refuses a name that a category never has, and says which it has', () => {
    expect(said("nationality == 'kuwaity'")).toEqual([
      {
        code: 'unknown-level',
        at: "'kuwaity'",
        message: '"nationality" is never \'kuwaity\'',
        hint: 'did you mean "kuwaiti"?',
      },
    ]);
    expect(said("'q' == area")).toMatchObject([{ at: "'q'", hint: 'it is one of capital, hawalli, jahra' }]);
    expect(said("area in ['capital', 'ahmadi']")).toMatchObject([{ code: 'unknown-level', at: "'ahmadi'" }]);
    expect(said("head(person.sector) == 'x'")).toMatchObject([{ message: '"sector" is never \'x\'' }]);
  });

  it('lets a category without a closed list be compared with any name', () => {
    expect(valuesOf("job == 'teacher'", gulf)).toEqual([0, 0]);
    expect(valuesOf("job != 'teacher'", gulf)).toEqual([1, 1]);
    expect(valuesOf("job in ['teacher', 'driver']", gulf)).toEqual([0, 1]);
  });
});

describe('units', () => {
  it.each([
    ['rent + electricity_kwh', 'rent + electricity_kwh', 'KWD/month and kWh cannot be added'],
    ['solar - rent', 'solar - rent', 'MWh and KWD/month cannot be added'],
    ['rent < electricity_kwh', 'rent < electricity_kwh', 'KWD/month and kWh cannot be compared'],
    ['rent == solar', 'rent == solar', 'KWD/month and MWh cannot be compared'],
    ['min(rent, 3, solar)', 'solar', 'KWD/month and MWh cannot be compared'],
    ['clamp(electricity_kwh, 0, rent)', 'rent', 'kWh and KWD/month cannot be compared'],
    ['if(owns, rent, solar)', 'if(owns, rent, solar)', 'KWD/month and MWh cannot be alternatives'],
  ])('%s', (rule, at, message) => {
    expect(said(rule)).toMatchObject([{ code: 'mixed-units', at, message }]);
  });

  it('converts where they meet: fils are thousandths of a dinar, MWh a thousand kWh', () => {
    expect(valuesOf('income_monthly + fee', gulf, { period: 'month' })).toEqual([100.5, 200.25]);
    expect(valuesOf('electricity_kwh - solar', gulf, { period: 'month' })).toEqual([
      1000 - 1000 / 12,
      9000 - 2000 / 12,
    ]);
    expect(valuesOf('fee > income_monthly / 1000', gulf, { period: 'month' })).toEqual([1, 1]);
  });

  it('leaves pure numbers to stand beside any unit', () => {
    expect(valuesOf('rent + 5', gulf, { period: 'month' })).toEqual([55, 65]);
  });

  it('multiplies and divides: a price times a quantity is money', () => {
    const { value } = read('price * electricity_kwh + rent', gulf, { period: 'month' });
    expect(value?.unit?.dimensions).toEqual(new Map([['KWD', 1]]));
    expect(value?.unit?.scale).toBe(1e-3);
    expect(valuesOf('price * electricity_kwh + rent', gulf, { period: 'month' })).toEqual([
      2000 + 50_000,
      27_000 + 60_000,
    ]);
    expect(valuesOf('rent + price * electricity_kwh', gulf, { period: 'month' })).toEqual([52, 87]);
  });

  it('turns what is left when units cancel, and percentages, into pure numbers', () => {
    expect(valuesOf('electricity_kwh / solar', gulf)).toEqual([12, 54]);
    expect(valuesOf('fee / rent * 100 > 0.9', gulf, { period: 'month' })).toEqual([1, 0]);
    expect(valuesOf('share', gulf)).toEqual([0.15, 0.2]);
    expect(valuesOf('share < 0.16', gulf)).toEqual([1, 0]);
  });
});

describe('periods', () => {
  it.each([
    ['income_monthly', 'year', [1200, 2400]],
    ['income_monthly', 'month', [100, 200]],
    ['income_monthly', 'quarter', [300, 600]],
    ['rent', 'year', [600, 720]],
    ['quarterly', 'year', [12, 24]],
    ['quarterly', 'month', [1, 2]],
    ['weekly', 'year', [520, 1040]],
    ['weekly', 'month', [10 * (52 / 12), 20 * (52 / 12)]],
    ['daily', 'year', [365, 730]],
    ['income(disposable)', 'year', [1200, 2400]],
    ['income(disposable)', 'month', [100, 200]],
    ["income('disposable') / size", 'month', [50, 200]],
    ['sum(person.pay)', 'year', [3600, 1200]],
  ] as const)('%s in a rule per %s', (rule, period, expected) => {
    const values = valuesOf(rule, gulf, { period });
    values.forEach((value, h) => {
      expect(value).toBeCloseTo(expected[h], 9);
    });
  });
});

describe('numbers that cannot be held', () => {
  it.each(['1e308 * 10', '10 ^ 400', '-(10 ^ 400)', '1e308 + 1e308', '(1e200 * 1e200) * rent'])('%s', (rule) => {
    const diagnostics = said(rule);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0].code).toBe('too-large');
  });

  it('shows the part that is too large', () => {
    expect(said('rent + 1e308 * 10')).toMatchObject([{ at: '1e308 * 10' }]);
  });
});
