import type { Instrument } from '../../policy/policy.ts';
import { affectedInstruments } from '../../tables/affected-instruments.ts';
import { addedUp } from '../../tables/derived.ts';
import { spine } from '../../tables/estimates/index.ts';
import { lookUp, type Result, type Where } from '../../tables/result.ts';
import { instrumentName } from '../assessment/instrument-name.ts';
import type { Material } from '../assessment/material.ts';
import type { Writer } from '../assessment/writer.ts';
import { type ChartDefinition, charted, label, type UnnumberedChart } from './chart.ts';
import { groupsOf } from './groups.ts';
import { ink, textColour } from './palette.ts';
import { stackedGroups } from './stacked-groups.ts';

/** What each change does to each group, stacked, with a point for all of them together. */
export const incidence: ChartDefinition = {
  id: 'incidence',
  make: (material, writer) =>
    material.result.comparison.scenario.isReview
      ? []
      : incidenceOf(material, writer, {
          id: 'incidence',
          policy: 'change',
          instruments: affectedInstruments(material.result),
        }),
};

/** What each programme gives each group today; pay, which is work's reward, is left out. */
export const incidenceToday: ChartDefinition = {
  id: 'today',
  make: (material, writer) => {
    const look = lookUp(material.result);
    const instruments = spine(material.result.comparison).filter(
      ({ id, who, kind }) => who === 'household' && kind !== 'pay' && look('mean', id, 'baseline'),
    );
    return incidenceOf(material, writer, { id: 'today', policy: 'baseline', instruments });
  },
};

interface Shown {
  readonly id: 'incidence' | 'today';
  readonly policy: 'baseline' | 'change';
  readonly instruments: readonly Instrument[];
}

const most = 7;

function incidenceOf({ result }: Material, writer: Writer, shown: Shown): readonly UnnumberedChart[] {
  const groups = groupsOf(result);
  const series = seriesOf(result, shown, writer);
  if (series.length === 0) return [];
  const parts = groups.flatMap(({ name, where }) =>
    series.map((one, k) => ({ group: name(writer), value: one.value(where) ?? 0, ink: ink(k, shown.id) })),
  );
  const net = (where: Where) => addedUp(series.map((one) => one.value(where)));
  const totals = groups.flatMap(({ name, where }) => {
    const value = net(where);
    return value === null ? [] : [{ group: name(writer), value }];
  });
  const all = groups.map(({ name }) => name(writer));
  const drawing = stackedGroups({ parts, totals, groups: all }, label(writer, 'chart.percent_of_welfare'), writer);
  const said = (at: number) => writer.percent(totals.at(at)?.value ?? Number.NaN, 2);
  const facts = {
    id: shown.id,
    caption: `chart.${shown.id}`,
    alt: `chart.${shown.id}_alt`,
    slots: { first: said(0), last: said(-2), all: said(-1) },
    legend: [
      ...series.map((one, k) => ({ label: one.label, ink: ink(k, shown.id) })),
      { label: writer.say('chart.net'), ink: { id: 'net', fill: '#ffffff', stroke: textColour }, shape: 'dot' },
    ],
    data: {
      columns: ['group', ...series.map(({ id }) => id), 'all_together'],
      rows: groups.map(({ key, where }) => [key, ...series.map((one) => one.value(where)), net(where)]),
    },
  } as const;
  return [charted(drawing, facts, writer)];
}

interface Series {
  readonly id: string;
  readonly label: string;
  readonly value: (where: Where) => number | null;
}

/** The instruments of most effect each for itself, the rest together. */
function seriesOf(result: Result, { policy, instruments }: Shown, writer: Writer): readonly Series[] {
  const look = lookUp(result);
  const value = (id: string) => (where: Where) => {
    const share = look('relative_incidence', id, policy, where);
    return share === null ? null : 100 * share;
  };
  const known = instruments.filter(({ id }) => groupsOf(result).some(({ where }) => value(id)(where) !== null));
  const weight = ({ id }: Instrument) =>
    Math.max(...groupsOf(result).map(({ where }) => Math.abs(value(id)(where) ?? 0)));
  const byWeight = [...known].sort((a, b) => weight(b) - weight(a));
  const [large, small] = known.length > most ? [byWeight.slice(0, most - 1), byWeight.slice(most - 1)] : [byWeight, []];
  const inOrder = known.filter((instrument) => large.includes(instrument));
  const each = inOrder.map((instrument) => ({
    id: instrument.id,
    label: writer.text(instrumentName(instrument)),
    value: value(instrument.id),
  }));
  const rest: Series = {
    id: 'others',
    label: writer.say('chart.other'),
    value: (where) => addedUp(small.map(({ id }) => value(id)(where))),
  };
  return small.length > 0 ? [...each, rest] : each;
}
