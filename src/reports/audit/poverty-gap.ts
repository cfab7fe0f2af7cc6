import type { Comparison, LineInForce } from '../../simulation/outcome.ts';
import { lookUp } from '../../tables/result.ts';
import type { CheckDefinition, Finding } from './check.ts';

/** The change of the poverty gap is what the poor lose less what they gain, each only below the line (Higgins and Lustig). */
export const gapIsLossesLessGains: CheckDefinition = {
  id: 'poverty-gap',
  title: {
    en: 'Change of the poverty gap = impoverishment − gains of the poor',
    ar: 'تغير فجوة الفقر = الإفقار − مكاسب الفقراء',
  },
  run: ({ material: { result } }) => {
    const { comparison } = result;
    const look = lookUp(result);
    return comparison.lines.flatMap((line): readonly Finding[] => {
      const change = look('fgt1', 'welfare', 'change', { line: line.name });
      if (change === null) return [];
      return [{ at: line.name, found: change, expected: netImpoverishment(comparison, line), within: 1e-9 }];
    });
  },
};

/** Σ people × (min(y₀, z) − min(y₁, z)) / z over all people with a welfare. */
function netImpoverishment({ baseline, reform, peopleWeight }: Comparison, { value }: LineInForce): number {
  let [lost, gained, people] = [0, 0, 0];
  for (let h = 0; h < peopleWeight.length; h++) {
    const [before, after] = [baseline.welfare[h], reform.welfare[h]];
    const z = typeof value === 'number' ? value : value[h];
    if (Number.isNaN(before) || Number.isNaN(after)) continue;
    people += peopleWeight[h];
    const lowest = Math.min(before, after, z);
    lost += (peopleWeight[h] * (Math.min(before, z) - lowest)) / z;
    gained += (peopleWeight[h] * (Math.min(after, z) - lowest)) / z;
  }
  return (lost - gained) / people;
}
