import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Node } from '../expression/node.ts';
import { name } from '../policy/schema.ts';
import { amount } from './fields.ts';
import type { Kind } from './kind.ts';
import { lowestShare } from './lowest-share.ts';
import type { Terms } from './terms.ts';

/** A proxy means test: the amount goes to those whose score is at or below a cut-off, or to the lowest-scoring share of those who are eligible. */
export const proxyMeansTest: Kind = {
  id: 'proxy_means_test',
  title: { en: 'Proxy means test', ar: 'اختبار غير مباشر للإمكانات' },
  pays: { en: 'the amount, to those ranked in by their score (low scores first)', ar: 'المبلغ لمن تؤهلهم درجاتهم' },
  enters: 'disposable',
  fields: {
    score: amount.describe('low scores are served first'),
    cutoff: amount.optional().describe('scores up to here are let in'),
    target_share: amount.optional().describe('share of people let in, in place of a cutoff'),
    quota_by: name.optional().describe('a column: the share is met within each of its groups'),
    amount: amount.describe('what those let in receive'),
  },
  example: `cash:
  kind: proxy_means_test
  score: 3 * rooms + 10 * cars - 5 * count(person.age < 15)
  target_share: 20%
  quota_by: governorate
  amount: 60`,
  lower: (terms) => {
    const score = terms.number('score')?.node;
    const paid = terms.money('amount');
    const admitted = score && rankedIn(terms, score);
    if (!score || !paid || !admitted) return undefined;
    return {
      amount: paid,
      admits: admitted,
      exposes: {
        score: { node: score, flow: false, always: true },
        ranked_in: { node: admitted, flow: false, always: true },
      },
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
    return terms.plain.fail(
      error('either-field', instrument.place, { what: instrument.id, fields: 'cutoff and target_share', found }),
    );
  }
  if (given[0] === 'cutoff') {
    const cutoff = terms.number('cutoff')?.node;
    return cutoff && graph.operation('atMost', score, cutoff);
  }
  const share = terms.share('target_share', 1);
  const quota = quotaOf(terms);
  const eligible = terms.condition('eligible');
  if (!share || !quota || !eligible) return undefined;
  const { population } = scope;
  const key = `ranked in ${instrument.id}`;
  const evaluate = (columns: readonly Float64Array[]) => lowestShare(columns, population, instrument.unit);
  return graph.census({ key, evaluate }, [score, share, quota, eligible], instrument.unit);
}

function quotaOf(terms: Terms): Node | undefined {
  const field = terms.raw('quota_by');
  if (!field) return terms.graph.constant(0);
  const { instrument, scope } = terms;
  const found = scope.columnNode(String(field.value), instrument.unit);
  if (found) return found.node;
  const known = scope.columns(instrument.unit);
  return terms.plain.fail(
    error('unknown-column', field.at(), {
      name: String(field.value),
      near: nearest(String(field.value), known),
      known: known.slice(0, 12).join(', '),
    }),
  );
}
