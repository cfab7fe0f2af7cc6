import { keyedDraws } from '../columns/keyed-draw.ts';
import { ascending } from '../columns/order.ts';
import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Node } from '../expression/node.ts';
import { name } from '../policy/schema.ts';
import { amount } from './fields.ts';
import type { Kind } from './kind.ts';
import type { Terms } from './terms.ts';

/** A proxy means test: the amount goes to those whose score is at or below a cut-off, or to the lowest-scoring share of people. */
export const proxyMeansTest: Kind = {
  id: 'proxy_means_test',
  title: { en: 'Proxy means test', ar: 'اختبار غير مباشر للإمكانات' },
  pays: { en: 'the amount, to those ranked in by their score (low scores first)', ar: 'المبلغ لمن تؤهلهم درجاتهم' },
  enters: 'disposable',
  fields: {
    score: amount,
    cutoff: amount.optional(),
    target_share: amount.optional(),
    quota_by: name.optional(),
    amount,
  },
  lower: (terms) => {
    const score = terms.number('score')?.node;
    const paid = terms.money('amount');
    const admitted = score && rankedIn(terms, score);
    if (!score || !paid || !admitted) return undefined;
    return {
      amount: paid,
      admits: admitted,
      exposes: { score: { node: score, flow: false }, ranked_in: { node: admitted, flow: false } },
      steps: [
        { text: { en: 'score', ar: 'الدرجة' }, node: score, unit: 'number' },
        { text: { en: 'ranked in', ar: 'ضمن المستحقين' }, node: admitted, unit: 'yes-no' },
      ],
    };
  },
};

function rankedIn(terms: Terms, score: Node): Node | undefined {
  const given = ['cutoff', 'target_share'].filter((field) => terms.has(field));
  const { instrument, scope, graph } = terms;
  if (given.length !== 1) {
    const found = given.length ? 'both' : 'neither';
    return terms.fail(() =>
      scope.diagnostics.push(
        error('either-field', instrument.place, { what: instrument.id, fields: 'cutoff and target_share', found }),
      ),
    );
  }
  if (given[0] === 'cutoff') {
    const cutoff = terms.number('cutoff')?.node;
    return cutoff && graph.operation('atMost', score, cutoff);
  }
  const share = terms.share('target_share', 1);
  const quota = quotaOf(terms);
  if (!share || !quota) return undefined;
  const { population } = scope;
  const key = `ranked in ${instrument.id}`;
  const evaluate = ([scores, shares, quotas]: readonly Float64Array[]) =>
    admit(scores, shares, quotas, population, instrument.unit);
  return graph.census({ key, evaluate }, [score, share, quota], instrument.unit);
}

function quotaOf(terms: Terms): Node | undefined {
  const field = terms.raw('quota_by');
  if (!field) return terms.graph.constant(0);
  const { instrument, scope } = terms;
  const found = scope.columnNode(String(field.value), instrument.unit);
  if (found) return found.node;
  const known = [...scope.names(instrument.unit)];
  return terms.fail(() =>
    scope.diagnostics.push(
      error('unknown-column', field.at(), {
        name: String(field.value),
        near: nearest(String(field.value), known),
        known: known.slice(0, 12).join(', '),
      }),
    ),
  );
}

/** 1 for the lowest scores that together hold no more than the share of people in each quota; ties by a draw keyed by unit id. */
function admit(
  scores: Float64Array,
  share: Float64Array,
  quotas: Float64Array,
  population: Terms['scope']['population'],
  unit: 'household' | 'person',
): Float64Array {
  const ids = unit === 'person' ? population.personIds! : population.householdIds;
  const draws = keyedDraws(ids, 0, 'ranked in');
  const people = (i: number): number =>
    unit === 'person' ? population.weight[population.memberOf![i]] : population.weight[i] * population.size[i];
  const order = ascending(scores);
  const tied = [...order].sort((a, b) => scores[a] - scores[b] || draws[a] - draws[b] || a - b);
  const groups = new Map<number, { total: number; taken: number }>();
  for (let i = 0; i < scores.length; i++) {
    const group = groups.get(quotas[i] ?? quotas[0]) ?? { total: 0, taken: 0 };
    group.total += people(i);
    groups.set(quotas[i] ?? quotas[0], group);
  }
  const admitted = new Float64Array(scores.length);
  for (const i of tied) {
    const group = groups.get(quotas[i] ?? quotas[0])!;
    const limit = (share[i] ?? share[0]) * group.total;
    if (Number.isNaN(scores[i])) admitted[i] = Number.NaN;
    else if (group.taken + people(i) <= limit * (1 + 1e-12)) {
      group.taken += people(i);
      admitted[i] = 1;
    }
  }
  return admitted;
}
