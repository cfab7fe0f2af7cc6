import { perPeriod } from '../expression/check.ts';
import type { Node } from '../expression/node.ts';
import { type Concept, concepts } from '../policy/policy.ts';
import { type Desk, eachSide } from './desk.ts';
import type { Pair } from './explained-instrument.ts';
import type { Comparison } from './outcome.ts';
import { recordedIncome, type Spine } from './spine.ts';
import type { IncomeLine, LineMet, Sides, WelfareMet } from './worksheet.ts';

/** The way from what is recorded to each income concept, one line for each amount added on the way. */
export function incomeLines(desk: Desk, pairs: readonly Pair[]): readonly IncomeLine[] {
  return concepts.flatMap((concept) => [
    ...recorded(desk, concept),
    ...paid(desk, concept, pairs),
    line(
      desk,
      { of: 'concept', name: concept, label: concept, concept },
      eachSpine(desk, (s) => s.incomes[concept]),
    ),
  ]);
}

/** The household's welfare, against each poverty line, and the group it falls in under the baseline. */
export function welfareMet(desk: Desk, comparison: Comparison): WelfareMet {
  const { assumptions } = desk.bench.scenario.baseline;
  const annual = desk.numbers(eachSpine(desk, (spine) => spine.welfare));
  const { codes, labels, by } = comparison.groups;
  const code = codes[desk.household];
  return {
    of: 'concept' in assumptions.welfare ? assumptions.welfare.concept : assumptions.welfare.column,
    per: assumptions.per,
    heads: desk.value(desk.bench.baseline.heads),
    annual,
    lines: comparison.lines.map((one) => met(one, desk.household)),
    ...(code >= 0 && { group: { by, label: labels[code], of: labels.length } }),
  };
}

function met({ name, description, value }: Comparison['lines'][number], household: number): LineMet {
  return { name, description, value: typeof value === 'number' ? value : value[household] };
}

function recorded(desk: Desk, concept: Concept): readonly IncomeLine[] {
  const { baseline } = desk.bench;
  return (baseline.policy.incomes.get(concept) ?? []).flatMap((field) => {
    const node = recordedIncome(field, baseline.scope, baseline.policy);
    const name = String(field.value);
    return node
      ? [
          line(
            desk,
            { of: 'recorded', name, label: name, concept },
            eachSpine(desk, () => node),
          ),
        ]
      : [];
  });
}

function paid(desk: Desk, concept: Concept, pairs: readonly Pair[]): readonly IncomeLine[] {
  return pairs.flatMap((pair) => {
    const { instrument } = (pair.reform ?? pair.baseline)!;
    if (instrument.enters !== concept || instrument.who === 'other') return [];
    const head = { of: 'instrument', name: instrument.id, label: instrument.label, concept } as const;
    return [
      line(
        desk,
        head,
        eachSide(pair, (side) => side.received),
      ),
    ];
  });
}

type Head = Pick<IncomeLine, 'of' | 'name' | 'label' | 'concept'>;

function line(desk: Desk, head: Head, nodes: Sides<Node>): IncomeLine {
  const { graph } = desk.bench.setup;
  const { period } = desk.bench.scenario.baseline;
  const inPeriod = eachSide(nodes, (node) => perPeriod(graph, node, 'year', period));
  return { ...head, ...desk.numbers(inPeriod), annual: desk.numbers(nodes) };
}

function eachSpine({ bench }: Desk, of: (spine: Spine) => Node): Sides<Node> {
  const baseline = of(bench.baseline);
  return bench.scenario.isReview ? { baseline } : { baseline, reform: of(bench.reform) };
}
