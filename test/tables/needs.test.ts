import { describe, expect, it } from 'vitest';
import { estimates, familiesWith, special } from '../../src/tables/estimates/index.ts';
import { tables } from '../../src/tables/index.ts';
import { comparison, review, unchanged } from './fixture.ts';

describe('a table', () => {
  const cases = { comparison: comparison(), review: review(), unchanged: unchanged() };
  const everything = familiesWith(special);

  it.each(tables)('needs no estimates but of the families it names: $id', ({ make, needs = [] }) => {
    for (const made of Object.values(cases)) {
      for (const by of [[], ['region', 'sex']]) {
        const all = make({ comparison: made, estimates: estimates(made, { by, only: everything }) });
        const few = make({ comparison: made, estimates: estimates(made, { by, only: needs }) });
        expect(few).toEqual(all);
      }
    }
  });
});
