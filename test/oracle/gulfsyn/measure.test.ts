import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { mizan } from '../../commands/mizan.ts';

interface FromR {
  readonly value?: number;
  readonly se?: number;
  readonly low?: number;
  readonly high?: number;
  readonly df?: number;
}

const fromR = JSON.parse(readFileSync(new URL('from-r.json', import.meta.url), 'utf8')) as Record<string, FromR>;
const file = 'test/oracle/gulfsyn/gulfsyn_households.csv';
const perHead = ['--of', 'expenditure / hsize'];
const design = ['--weight', 'pweight', '--strata', 'stratum', '--psu', 'psu', '--quantile', 'inverse'];

type Wanted = Partial<Pick<Estimate, 'policy' | 'by' | 'group' | 'line'>>;

function measure(...args: readonly string[]): (indicator: string, wanted?: Wanted) => Estimate {
  const { status, out, err } = mizan(['measure', ...args, '--format', 'json', '--quiet']);
  expect([status, err]).toEqual([0, '']);
  const { estimates } = JSON.parse(out) as { readonly estimates: readonly Estimate[] };
  return (indicator, { by = null, ...wanted } = {}) =>
    estimates.find(
      (one) =>
        one.indicator === indicator &&
        one.by === by &&
        Object.entries(wanted).every(([key, value]) => one[key as keyof Estimate] === value),
    )!;
}

function agree(id: string, ours: Estimate): void {
  const { value, se, low, high } = fromR[id];
  close(id, ours.value!, value!, 1e-12);
  if (se !== undefined) close(`${id}, standard error`, ours.se!, se, 1e-9);
  if (low !== undefined) close(`${id}, low`, ours.low!, low, 1e-9);
  if (high !== undefined) close(`${id}, high`, ours.high!, high, 1e-9);
}

function close(what: string, ours: number, theirs: number, within: number): void {
  expect(Math.abs(ours / theirs - 1), what).toBeLessThan(within);
}

describe('mizan measure gives what R’s survey and laeken give', () => {
  test('for levels, poverty and quantiles with their design errors', () => {
    const all = measure(file, ...perHead, ...design, '--line', '90', '--line', '60%median', '--indicator', 'all');
    for (const id of ['mean', 'total', 'gini', 's80s20_cut']) agree(id, all(id));
    for (const id of ['fgt0', 'fgt1', 'fgt2']) agree(id, all(id, { line: '90' }));
    for (const p of ['0.1', '0.5', '0.9']) agree(`quantile:${p}`, all(`quantile:${p}`));
    for (const id of ['fgt0', 'gap_median']) agree(`${id} at 60%median`, all(id, { line: '60%median' }));
    close('the line', 0.6 * all('median').value!, fromR['60%median'].value!, 1e-12);
    const { low, high, df } = all('mean');
    close('low', low!, fromR['mean interval'].low!, 1e-9);
    close('high', high!, fromR['mean interval'].high!, 1e-9);
    expect(df).toBe(fromR['mean interval'].df);
  });

  test('for poverty at a share of the mean, with the error of the line', () => {
    const all = measure(file, ...perHead, ...design, '--line', '60%mean', '--indicator', 'fgt1,fgt2');
    for (const id of ['fgt1', 'fgt2']) agree(`${id} at 60%mean`, all(id));
  });

  test('for a domain, in the full design', () => {
    const citizens = measure(file, ...perHead, ...design, '--filter', 'citizen == 1', '--indicator', 'mean,total');
    agree('mean, citizens', citizens('mean'));
    agree('total, citizens', citizens('total'));
    expect(citizens('mean').df).toBe(fromR['df, citizens'].value);
  });

  test('for groups, and for the difference of two of them', () => {
    const by = 'governorate';
    const all = measure(
      file,
      ...perHead,
      ...design,
      '--by',
      by,
      '--contrast',
      `${by}=Ahmadi,Asimah`,
      '--indicator',
      'mean',
    );
    for (const group of ['Ahmadi', 'Asimah', 'Farwaniya', 'Hawalli', 'Jahra', 'Mubarak'])
      agree(`mean, ${group}`, all('mean', { by, group }));
    agree('mean, Ahmadi less Asimah', all('mean', { by, group: 'Ahmadi - Asimah' }));
  });

  test('for a change on the same households, paired', () => {
    const against = ['--against', 'total_income / hsize', '--line', '90', '--indicator', 'mean,fgt0'];
    const all = measure(file, ...perHead, ...design, ...against);
    agree('change of the mean', all('mean', { policy: 'change' }));
    agree('change of the headcount', all('fgt0', { policy: 'change' }));
    expect(all('mean', { policy: 'reform' }).value).toBeCloseTo(fromR.mean.value!, 9);
  });

  test('for sampling without replacement, and for a jackknife around either centre', () => {
    const mean = ['--indicator', 'mean'];
    agree('mean, finite population', measure(file, ...perHead, ...design, '--fpc', '40', ...mean)('mean'));
    agree('mean, finite population', measure(file, ...perHead, ...design, '--fpc', '8/40', ...mean)('mean'));
    const jackknife = ['--replicate-method', 'jkn', '--line', '90', '--indicator', 'mean,fgt0'];
    const around = (centre: string) => measure(file, ...perHead, ...design, ...jackknife, '--centre', centre);
    agree('mean, jackknife around the estimate', around('estimate')('mean'));
    agree('mean, jackknife around the mean', around('mean')('mean'));
    agree('fgt0, jackknife around the estimate', around('estimate')('fgt0'));
  });

  test('for the extended Gini, polarisation and the spread of logarithms', () => {
    const ids = ['sgini:3', 'sgini:2', 'var_logs', 'sd_logs'];
    const asked = ['--indicator', [...ids, 'gini', 'wolfson', 'wolfson:below'].join(',')];
    const jackknife = measure(
      file,
      ...perHead,
      ...design,
      ...asked,
      '--replicate-method',
      'jkn',
      '--centre',
      'estimate',
    );
    const linearised = measure(file, ...perHead, ...design, ...asked);
    for (const id of ids) {
      agree(id, jackknife(id));
      close(`${id}, linearised`, linearised(id).se!, fromR[id].se!, 0.01);
    }
    close('ν of 2 is the Gini', linearised('sgini:2').se!, linearised('gini').se!, 1e-9);
    for (const id of ['wolfson', 'wolfson:below']) {
      agree(id, linearised(id));
      expect(linearised(id).se).toBeGreaterThan(0);
    }
  });

  test('for a ratio of totals, which relative incidence is', () => {
    const ratio = measure(
      file,
      ...perHead,
      '--welfare',
      'total_income / hsize',
      ...design,
      '--indicator',
      'relative_incidence',
    );
    agree('ratio of expenditure to income', ratio('relative_incidence'));
  });

  test('from the data package too, which says weights, sizes and design itself', () => {
    const ofPackage = measure(
      'test/oracle/gulfsyn',
      '--of',
      'expenditure / size',
      '--line',
      '90',
      '--indicator',
      'mean,fgt0',
    );
    agree('mean', ofPackage('mean'));
    agree('fgt0', ofPackage('fgt0'));
    expect(ofPackage('mean').unit).toBe('KWD/month');
  });
});

describe('what R’s convey and jackknives give in expected.json', () => {
  interface Entry {
    readonly id: string;
    readonly value: Record<string, number>;
    readonly se?: number;
    readonly se_mse?: Record<string, number>;
  }
  const block = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as {
    readonly standard_errors: { readonly entries: readonly Entry[] };
  };
  const entry = (id: string) => block.standard_errors.entries.find((one) => one.id === id)!;

  test('standard errors of entropy, Atkinson and Watts', () => {
    const all = measure(file, ...perHead, ...design, '--line', '90', '--indicator', 'all');
    const names = {
      'ge(-1)': 'ge:-1',
      'ge(0)': 'ge:0',
      'ge(1)': 'theil',
      'ge(2)': 'ge:2',
      'watts.abs': 'watts',
      'atkinson(1)': 'atkinson:1',
    };
    for (const [id, indicator] of Object.entries(names)) close(id, all(indicator).se!, entry(id).se!, 1e-9);
  });

  test('every jackknifed index, the line being drawn anew for each replicate', () => {
    const names = {
      mean: 'mean',
      gini: 'gini',
      fgt0: 'fgt0',
      theil: 'theil',
      arpr: 'fgt0',
      median: 'median',
      s80s20: 's80s20',
    };
    const indicators = [...new Set(Object.values(names))].join(',');
    const lines = ['--line', '90', '--line', '60%median'];
    const all = measure(
      file,
      ...perHead,
      ...design,
      ...lines,
      '--replicate-method',
      'jkn',
      '--centre',
      'estimate',
      '--indicator',
      indicators,
    );
    for (const [name, indicator] of Object.entries(names)) {
      const line = name === 'arpr' ? '60%median' : indicator === 'fgt0' ? '90' : undefined;
      close(name, all(indicator, line ? { line } : {}).se!, entry('jkn').se_mse![name], 1e-9);
    }
  });
});
