import { lookUp } from '../../tables/result.ts';
import { type CheckDefinition, roundingOf } from './check.ts';

/** Redistribution = vertical equity − re-ranking, for every programme whose progressivity is given. */
export const redistributionIdentity: CheckDefinition = {
  id: 'redistribution',
  title: { en: 'Redistribution = vertical equity − re-ranking', ar: 'إعادة التوزيع = العدالة الرأسية − إعادة الترتيب' },
  run: ({ material: { result } }) => {
    const look = lookUp(result);
    return result.estimates
      .filter(({ indicator, value, by }) => indicator === 'redistribution' && value !== null && by === null)
      .flatMap(({ of, policy, value }) => {
        const [vertical, rerank] = [look('reynolds_smolensky', of, policy), look('reranking', of, policy)];
        if (vertical === null || rerank === null) return [];
        return [{ at: `${of} (${policy})`, found: value!, expected: vertical - rerank, within: roundingOf(1) }];
      });
  },
};
