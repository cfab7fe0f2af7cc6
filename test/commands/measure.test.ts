import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/commands/main.ts';
import type { Estimate } from '../../src/tables/estimate.ts';
import { mizan } from './mizan.ts';

const folder = mkdtempSync(join(tmpdir(), 'mizan-measure-'));
afterAll(() => rmSync(folder, { recursive: true }));

function table(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const households = table(
  'households.csv',
  [
    'income,transfer,size,w,stratum,psu,region,line,empty',
    '10,4,2,1,1,1,north,12,',
    '20,0,4,2,1,1,north,12,',
    '30,2,1,1,1,2,south,25,',
    '40,0,3,2,2,3,south,25,',
    '50,0,2,1,2,4,south,25,1',
    '0,5,1,1,2,4,,12,2',
    ',1,2,1,2,3,north,12,3',
  ].join('\n'),
);

function estimates(...args: readonly string[]): readonly Estimate[] {
  const { status, out, err } = mizan(['measure', ...args, '--format', 'json', '--quiet']);
  expect([status, err]).toEqual([0, '']);
  return (JSON.parse(out) as { readonly estimates: readonly Estimate[] }).estimates;
}

/** What is said of a measurement that is refused, without a process of its own. */
async function refusal(...args: readonly string[]): Promise<{ readonly status: number; readonly err: string }> {
  let err = '';
  const said = vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    err += part;
    return true;
  });
  const status = await main(['measure', ...args]).finally(() => said.mockRestore());
  return { status, err };
}

function one(indicator: string, ...args: readonly string[]): Estimate {
  return estimates(...args, '--indicator', indicator)[0];
}

describe('measure', () => {
  it('weighs rows, counts people where a size is given, and leaves missing values out', () => {
    expect(one('mean', households, '--of', 'income')).toMatchObject({ value: 25, n: 6, policy: 'observed' });
    expect(one('mean', households, '--of', 'income', '--weight', 'w').value).toBeCloseTo(
      (10 + 40 + 30 + 80 + 50) / 8,
      12,
    );
    const people = one('count', households, '--of', 'income', '--weight', 'w', '--size', 'size');
    expect(people.value).toBe(2 + 8 + 1 + 6 + 2 + 1);
  });

  it('says how many records were measured, and which values are zero', () => {
    const { out } = mizan(['measure', households, '--of', 'income', '--weight', 'w', '--quiet']);
    expect(out).toContain('6 of 7 records measured: 1 with a missing value left out, 1 zero.');
    expect(out).toContain('Weighted by w.');
  });

  it('keeps the whole design for a filter: only the people outside it are gone', () => {
    const whole = one(
      'mean',
      households,
      '--of',
      'if(region == "north", income, 0)',
      '--strata',
      'stratum',
      '--psu',
      'psu',
    );
    const domain = one(
      'total',
      households,
      '--of',
      'income',
      '--filter',
      'region == "north"',
      '--strata',
      'stratum',
      '--psu',
      'psu',
    );
    expect(domain).toMatchObject({ value: 30, n: 2 });
    expect(whole.df).toBe(2);
    expect(domain.df).toBe(0);
  });

  it('takes lines as amounts, shares, columns and by name', () => {
    const lines = ['12', '50%mean', 'line', 'own=100%median'].flatMap((line) => ['--line', line]);
    const found = estimates(households, '--of', 'income', ...lines, '--indicator', 'fgt0');
    expect(found.map(({ line, value }) => [line, value])).toEqual([
      ['12', 2 / 6],
      ['50%mean', 2 / 6],
      ['line', 2 / 6],
      ['own', 3 / 6],
    ]);
  });

  it('draws a relative line on everybody, or on those whom the filter leaves', () => {
    const lines = ['--line', '60%median', '--line', '60%median:domain'];
    const [national, own] = estimates(
      households,
      '--of',
      'income',
      '--filter',
      'income >= 20',
      ...lines,
      '--indicator',
      'fgt0',
    );
    expect([national.value, own.value]).toEqual([0, 1 / 4]);
  });

  it('forms equal groups by cuts, by cumulative shares, or exactly', () => {
    const sum = (rule: string) =>
      estimates(
        households,
        '--of',
        'income',
        '--weight',
        'w',
        '--by',
        'quintiles',
        '--groups',
        rule,
        '--indicator',
        'share',
      )
        .filter(({ by }) => by === 'quintile')
        .map(({ value }) => value ?? 0);
    for (const rule of ['cut', 'share', 'split']) expect(sum(rule).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(sum('split')[4]).toBeCloseTo((50 + 0.6 * 40) / 210, 12);
  });

  it('puts baseline, reform and change of the same people side by side', () => {
    const found = estimates(
      households,
      '--of',
      'income + transfer',
      '--against',
      'income',
      '--indicator',
      'mean,winners',
      '--line',
      '12',
    );
    const value = (indicator: string, policy: string) =>
      found.find((each) => each.indicator === indicator && each.policy === policy)?.value;
    expect(value('mean', 'baseline')).toBe(25);
    expect(value('mean', 'reform')).toBeCloseTo(25 + 11 / 6, 12);
    expect(value('mean', 'change')).toBeCloseTo(11 / 6, 12);
    expect(value('winners', 'change')).toBe(0.5);
  });

  it('takes another file as an independent sample: errors add up in squares', () => {
    const other = table('before.csv', 'income\n5\n15\n25\n');
    const found = estimates(households, '--of', 'income', '--compare', other, '--indicator', 'mean');
    const [before, after, change] = ['baseline', 'reform', 'change'].map(
      (policy) => found.find((each) => each.policy === policy)!,
    );
    expect([before.value, after.value, change.value]).toEqual([15, 25, 10]);
    expect(change.se).toBeCloseTo(Math.hypot(before.se!, after.se!), 12);
    expect(change.df).toBe(before.df! + after.df!);
  });

  it('ranks people by welfare for what a transfer does', () => {
    const found = estimates(
      households,
      '--of',
      'transfer',
      '--welfare',
      'income + transfer',
      '--line',
      '12',
      '--indicator',
      'coverage,adequacy,fgt0',
    );
    expect(found.map(({ indicator, of, welfare }) => [indicator, of, welfare])).toEqual([
      ['coverage', 'transfer', 'income + transfer'],
      ['adequacy', 'transfer', 'income + transfer'],
      ['fgt0', 'income + transfer', undefined],
    ]);
    expect(found[1].value).toBeCloseTo(11 / 51, 12);
  });

  it('reads replicate weights from columns as it makes them from the design', () => {
    const rows = [
      [3, 1, 1],
      [5, 1, 2],
      [8, 1, 3],
      [9, 2, 4],
      [4, 2, 5],
    ];
    const replicate = (out: number) =>
      rows.map(([, stratum, psu]) => {
        const n = stratum === 1 ? 3 : 2;
        return psu === out ? 0 : stratum === rows[out - 1][1] ? (2 * n) / (n - 1) : 2;
      });
    const columns = [1, 2, 3, 4, 5].map(replicate);
    const header = 'x,w,stratum,psu,rw1,rw2,rw3,rw4,rw5';
    const body = rows.map(([x, stratum, psu], k) =>
      [x, 2, stratum, psu, ...columns.map((column) => column[k])].join(','),
    );
    const file = table('replicates.csv', [header, ...body].join('\n'));
    const of = [file, '--of', 'x', '--weight', 'w'];
    for (const centre of ['estimate', 'mean']) {
      const made = one(
        'gini',
        ...of,
        '--strata',
        'stratum',
        '--psu',
        'psu',
        '--replicate-method',
        'jkn',
        '--centre',
        centre,
      );
      const read = one('gini', ...of, '--replicates', 'rw*', '--replicate-method', 'jkn', '--centre', centre);
      expect(read.se).toBeCloseTo(made.se!, 12);
      expect([made.method, made.df, read.df]).toEqual(['jkn', 3, 3]);
    }
  });

  it('says when the jackknife of a sample cannot be read off the part of it that is there', () => {
    const replicates = ['--weight', 'w', '--replicates', 'r*', '--replicate-method', 'jkn', '--indicator', 'mean'];
    const part = table('part.csv', 'x,w,r1,r2,r3,r4\n1,1,0,2,1,1\n4,1,2,0,1,1\n6,1,1,1,0,1');
    const { out } = mizan(['measure', part, '--of', 'x', ...replicates, '--quiet']);
    expect(out).not.toContain('NaN');
    expect(out).toMatch(/No standard errors: a replicate leaves a unit out and raises no other/);
  });

  it('draws the same bootstrap samples for the same seed, others for another', () => {
    const bootstrap = (seed: string) =>
      one(
        'mean',
        households,
        '--of',
        'income',
        '--replicates',
        '50',
        '--replicate-method',
        'bootstrap',
        '--seed',
        seed,
      );
    expect(bootstrap('7')).toEqual(bootstrap('7'));
    expect(bootstrap('8').se).not.toBe(bootstrap('7').se);
    expect(bootstrap('7')).toMatchObject({ method: 'bootstrap', value: 25 });
  });

  it('gives no error for a stratum with one unit unless told how', () => {
    const file = table('lonely.csv', 'x,stratum,psu\n1,1,1\n2,1,2\n7,2,3\n');
    const design = ['--of', 'x', '--strata', 'stratum', '--psu', 'psu', '--indicator', 'mean'];
    const { err } = mizan(['measure', file, ...design]);
    expect(err).toContain('a stratum has one primary sampling unit: no standard errors can be given');
    expect(estimates(file, ...design)[0].se).toBeUndefined();
    expect(estimates(file, ...design, '--lonely', 'certainty')[0].se).toBeCloseTo(1 / 3, 12);
    const squares = 1 + (11 / 3) ** 2;
    expect(estimates(file, ...design, '--lonely', 'centre')[0].se).toBeCloseTo(Math.sqrt(squares) / 3, 12);
  });

  it('gives no interval where no degree of freedom is left, and says so', () => {
    const file = table('lone-group.csv', 'x,sex\n1,f\n2,f\n5,f\n9,m');
    const asked = ['--of', 'x', '--by', 'sex', '--indicator', 'mean,median'];
    const found = estimates(file, ...asked);
    for (const men of found.filter(({ group }) => group === 'm')) {
      expect(men.value).toBe(9);
      expect([men.low, men.high]).toEqual([undefined, undefined]);
    }
    expect(found.find(({ group, indicator }) => group === 'f' && indicator === 'mean')!.low).toBeLessThan(2);
    for (const format of ['terminal', 'csv', 'md']) {
      const { out } = mizan(['measure', file, ...asked, '--format', format, '--quiet']);
      expect(out, format).not.toContain('NaN');
    }
    const { out } = mizan(['measure', file, ...asked, '--quiet']);
    expect(out).toMatch(/No interval where the sampling units behind a number are no more than their\s+strata/);
  });

  it('puts flows of several periods in one, and amounts in their own', () => {
    const package_ = 'test/oracle/gulfsyn';
    const monthly = one('mean', package_, '--of', 'expenditure / size');
    const yearly = one('mean', package_, '--of', 'expenditure / size', '--period', 'year');
    expect(yearly.value).toBeCloseTo(12 * monthly.value!, 9);
    expect([monthly.unit, yearly.unit]).toEqual(['KWD/month', 'KWD/year']);
  });

  it('measures persons where a rule names what only persons have; households of a package count as people', () => {
    const persons = one('count', 'test/oracle/gulfsyn', '--of', 'wage');
    const people = one('count', 'test/oracle/gulfsyn', '--of', 'expenditure');
    expect(persons.n).toBe(4926);
    expect(people.value).toBeCloseTo(persons.value!, 6);
  });

  it('withholds cells that rest on too few records', () => {
    const found = estimates(households, '--of', 'income', '--by', 'region', '--min-cell', '3', '--indicator', 'mean');
    expect(found.map(({ group, value, n, reason }) => [group, value, n, reason])).toEqual([
      [null, 25, 6, undefined],
      ['north', null, null, 'suppressed'],
      ['south', 40, 3, undefined],
    ]);
    const options = ['--by', 'region', '--min-cell', '3', '--indicator', 'mean', '--quiet'];
    const { out } = mizan(['measure', households, '--of', 'income', ...options]);
    expect(out).toMatch(/north( +–)+\n/);
  });

  it('decomposes by source, by group and by growth so that the parts add up', () => {
    const options = ['--of', 'income + transfer', '--filter', 'not missing(region)', '--indicator', 'gini'];
    const sources = estimates(households, ...options, '--decompose', 'source=income,transfer');
    const parts = sources.filter(({ indicator }) => indicator === 'source_contribution').map(({ value }) => value!);
    expect(parts[0] + parts[1]).toBeCloseTo(sources[0].value!, 12);
    const groups = estimates(households, ...options, '--decompose', 'by=region');
    const part = (id: string) => groups.find(({ indicator }) => indicator === id)!.value!;
    expect(part('within:gini') + part('between:gini') + part('overlap:gini')).toBeCloseTo(part('total:gini'), 12);
    expect(part('within:ge:0') + part('between:ge:0')).toBeCloseTo(part('total:ge:0'), 12);
    const growth = estimates(
      households,
      '--of',
      'income + transfer',
      '--against',
      'income',
      '--line',
      '25',
      '--indicator',
      'fgt1',
      '--decompose',
      'growth',
    );
    const of = (id: string) => growth.find(({ indicator }) => indicator === id)!.value!;
    const change = growth.find(({ policy }) => policy === 'change')!.value!;
    expect(of('growth:fgt1') + of('redistribution:fgt1') + of('residual:fgt1')).toBeCloseTo(change, 12);
    expect(of('growth_shapley:fgt1') + of('redistribution_shapley:fgt1')).toBeCloseTo(change, 12);
  });
});

describe('what measure prints', () => {
  const of = [households, '--of', 'income', '--weight', 'w', '--line', '25', '--by', 'region', '--quiet'];

  it('is one table a variable, and one for its groups', () => {
    const { out } = mizan(['measure', ...of, '--indicator', 'mean,fgt0']);
    expect(out).toMatch(/^income\n.*Standard.*\n.*Indicator +Value +error/s);
    expect(out).toMatch(/Poverty headcount, line 25 +0\.\d{4}/);
    expect(out).toContain('income, by region');
    expect(out).toMatch(/Mean\n {2}north .*\n {2}south /);
    expect(out).toContain('1 record is in no group of region.');
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  it('is one JSON object with the record of the run, estimates and tables', () => {
    const { out } = mizan(['measure', ...of, '--format', 'json']);
    const { mizan: version, run, estimates: list, tables } = JSON.parse(out);
    expect(version).toMatch(/^\d/);
    expect(run.survey).toMatchObject({ rows: 7, weighted_by: 'w', degrees_of_freedom: 6 });
    expect(run.inputs[0]).toMatchObject({ rows: 7, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(list.every((each: Estimate) => each.policy === 'observed')).toBe(true);
    expect(tables.map(({ id }: { id: string }) => id)).toEqual(['measure', 'measure-by-region']);
  });

  it('is the tidy list as CSV, and files where a folder is named', () => {
    const { out } = mizan(['measure', ...of, '--format', 'csv']);
    expect(out).toMatch(/^indicator,of,policy,by,group,value,se,low,high,n,unit,line/);
    const target = join(folder, 'files');
    expect(mizan(['measure', ...of, '--format', 'csv', '-o', target]).status).toBe(0);
    expect(readdirSync(target).sort()).toEqual([
      'columns.csv',
      'estimates.csv',
      'measure-by-region.csv',
      'measure.csv',
      'run.json',
    ]);
    expect(readFileSync(join(target, 'estimates.csv'), 'utf8').replace('\uFEFF', '')).toBe(out);
    expect(mizan(['measure', ...of, '--format', 'csv', '-o', target]).status).toBe(0);
  });

  it('is Markdown, and Arabic where that is asked for', () => {
    const { out } = mizan(['measure', ...of, '--format', 'md', '--lang', 'ar']);
    expect(out).toContain('| المؤشر |');
    expect(out).toContain('نسبة الفقر');
  });

  it('does not depend on the order of rows', () => {
    const lines = readFileSync(households, 'utf8').split('\n');
    const turned = table('turned.csv', [lines[0], ...lines.slice(1).reverse()].join('\n'));
    const args = [
      '--of',
      'income',
      '--weight',
      'w',
      '--strata',
      'stratum',
      '--psu',
      'psu',
      '--indicator',
      'all',
      '--line',
      '25',
    ];
    const [a, b] = [estimates(households, ...args), estimates(turned, ...args)];
    a.forEach((each, k) => {
      expect(b[k].indicator).toBe(each.indicator);
      if (each.value !== null) expect(b[k].value).toBeCloseTo(each.value, 12);
    });
  });
});

const refused: readonly (readonly [what: string, args: readonly string[], said: string, remedy: string])[] = [
  ['no variable', [], 'no variable is named', 'say which with --of; columns are income'],
  ['an unknown column', ['--of', 'incom'], 'nothing is called "incom"', 'did you mean "income"?'],
  ['an unknown indicator', ['--of', 'income', '--indicator', 'ginny'], 'no indicator "ginny"', 'did you mean "gini"?'],
  [
    'an indicator without its number',
    ['--of', 'income', '--indicator', 'quantile'],
    '"quantile" is not how that indicator is written',
    'write quantile:<p>',
  ],
  ['poverty without a line', ['--of', 'income', '--indicator', 'fgt0'], 'fgt0 needs a poverty line', 'give --line'],
  ['a share of nothing', ['--of', 'income', '--line', 'low=60%'], '--line "60%" is no amount', 'a share (60%median'],
  ['a share of the mode', ['--of', 'income', '--line', '60%mode'], '--line "60%mode" is no amount', '50%mean'],
  [
    'progressivity without welfare',
    ['--of', 'transfer', '--indicator', 'kakwani'],
    'kakwani needs the welfare variable',
    'give --welfare',
  ],
  [
    'winners without a baseline',
    ['--of', 'income', '--indicator', 'winners'],
    'winners needs the values before',
    'give --against',
  ],
  ['a line of nothing', ['--of', 'income', '--line', '-5'], '--line -5: a poverty line of -5', 'a line is above zero'],
  [
    'two lines of one name',
    ['--of', 'income', '--line', 'a=1', '--line', 'a=2'],
    'two poverty lines are called "a"',
    'give each a name',
  ],
  [
    'a negative weight',
    ['--of', 'income', '--weight', '20 - income'],
    'weights are below zero, the first is -10 in row 3',
    'zero or more',
  ],
  [
    'a missing weight',
    ['--of', 'size', '--weight', 'income'],
    '1 row has no weight, the first is row 7',
    'fill the weights in',
  ],
  [
    'weights of nothing',
    ['--of', 'income', '--weight', '0 * w'],
    'the weights add up to nothing',
    'name another column',
  ],
  [
    'a stratum that is missing',
    ['--of', 'income', '--strata', 'region'],
    '--strata region: 1 row has no value, the first is row 6',
    'fill it in',
  ],
  [
    'a sampling unit that is missing',
    ['--of', 'income', '--psu', 'empty'],
    '--psu empty: 4 rows have no value',
    'fill it in',
  ],
  [
    'more units drawn than there are',
    ['--of', 'income', '--psu', 'psu', '--fpc', '2'],
    'is said to have 2 primary sampling units, and 4 were drawn',
    'give the number',
  ],
  [
    'a count of units that differs within a stratum',
    ['--of', 'income', '--psu', 'psu', '--fpc', 'size + 10'],
    'has more than one value',
    'the same in all its rows',
  ],
  [
    'replicate weights that are not there',
    ['--of', 'income', '--replicates', 'rw*'],
    'no column is called like "rw*"',
    'name the columns',
  ],
  [
    'replicate weights of unknown make',
    ['--of', 'income', '--replicates', 'p*'],
    'how the replicate weights were made is not given',
    'say --replicate-method',
  ],
  [
    'a bootstrap of unknown size',
    ['--of', 'income', '--replicate-method', 'bootstrap'],
    'how many replicates to draw is not given',
    '--replicates 500',
  ],
  [
    'balanced halves out of nothing',
    ['--of', 'income', '--replicate-method', 'brr'],
    'brr needs replicate weights from the data',
    "--replicates 'rw*'",
  ],
  [
    'a filter that leaves nobody',
    ['--of', 'income', '--filter', 'income > 1000'],
    'leaves nobody of 7 rows',
    'check the spelling',
  ],
  [
    'a quantile of nothing',
    [
      '--of',
      'if(income > 1000, 1, if(missing(income), 1, income / 0))',
      '--indicator',
      'median',
      '--filter',
      'not missing(income)',
    ],
    'no row of 7 has a value',
    'a quantile or mean of nothing',
  ],
  [
    'a mean of zero under a Gini',
    ['--of', 'income - 25', '--indicator', 'gini'],
    'gini of income - 25 is not defined: the mean is not positive',
    'measure a variable whose mean is above zero',
  ],
  [
    'groups without end',
    ['--of', 'income', '--by', 'stratum * 0', '--by', 'nothing_such'],
    'nothing is called "nothing_such"',
    'known here',
  ],
  [
    'a contrast of one group',
    ['--of', 'income', '--contrast', 'region=north'],
    'names no two groups',
    'write sex=female,male',
  ],
  [
    'a contrast with a group that is not there',
    ['--of', 'income', '--contrast', 'region=nort,south'],
    'region has no group "nort"',
    'did you mean "north"?',
  ],
  ['an unknown decomposition', ['--of', 'income', '--decompose', 'sources'], 'names no decomposition', 'write source='],
  ['growth of one sample', ['--of', 'income', '--decompose', 'growth'], 'needs two situations', 'growth'],
];

describe('measure refuses', () => {
  it.each(refused)('%s', async (_what, args, said, remedy) => {
    const { status, err } = await refusal(households, ...args);
    expect(status).toBe(1);
    expect(err).toContain(said);
    expect(err).toContain(remedy);
  });

  it('a poverty line in another unit or period than the variable, with the amount it should be', () => {
    const of = ['measure', 'test/oracle/gulfsyn', '--of', 'expenditure / size', '--indicator', 'fgt0'];
    const yearly = mizan([...of, '--line', '1200 KWD/year']);
    expect(yearly.status).toBe(1);
    expect(yearly.err).toContain('is in KWD/year, and the variable in KWD/month');
    expect(yearly.err).toContain('in KWD/month that is 100.00');
    const other = mizan([...of, '--line', '1200 kWh/month']);
    expect([other.status, other.err.includes('write the line in KWD/month')]).toEqual([1, true]);
    expect(mizan([...of, '--line', '90 KWD/month', '--quiet']).status).toBe(0);
  });

  it('groups too many to be shown', async () => {
    const file = table('many.csv', `x\n${Array.from({ length: 300 }, (_, k) => k + 1).join('\n')}\n`);
    const { status, err } = await refusal(file, '--of', 'x', '--by', 'x');
    expect([status, err.includes('would form 300 groups; at most 200')]).toEqual([1, true]);
  });

  it('everything at once', async () => {
    const { err } = await refusal(
      households,
      '--of',
      'incom',
      '--strata',
      'strat',
      '--indicator',
      'gni',
      '--by',
      'regon',
    );
    for (const remedy of ['"income"', '"stratum"', '"gini"', '"region"'])
      expect(err).toContain(`did you mean ${remedy}?`);
  });

  it('wrong usage with status 2', () => {
    expect(mizan(['measure', households, '--of', 'income', '--quantile', 'third']).status).toBe(2);
    expect(mizan(['measure', households, '--of', 'income', '--format', 'jsn']).status).toBe(2);
    expect(mizan(['measure', households, '--of', 'income', '--against', 'size', '--compare', households]).status).toBe(
      2,
    );
    expect(mizan(['measure', join(folder, 'none.csv'), '--of', 'x']).status).toBe(1);
  });
});
