import type { Family } from '../../tables/estimates/index.ts';
import { tables } from '../../tables/index.ts';

/** A report of one kind: its sections in order, the charts it draws, and the tables of its annex in theirs. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly string[];
  readonly charts: readonly string[];
  readonly annex: readonly string[];
}

const start = ['summary', 'programmes', 'reform', 'method'];
const end = ['compensation', 'budget', 'sensitivity', 'limits', 'annex', 'checks'];
const subsidyTables = [
  'population',
  'spending',
  'spending-per-household',
  'spending-per-person',
  'quantities',
  'quantities-per-person',
  'spending-structure',
  'budget-share',
  'benefits',
  'benefits-per-person',
  'benefit-shares',
  'impact',
  'incidence-per-person',
  'incidence',
  'bill-change',
  'revenue',
  'headcount-by-change',
  'gap-by-change',
  'gini-by-change',
];
const context = ['programmes', 'subsidies', 'reform-changes', 'parameters', 'validation', 'uprating'];
const people = ['distribution', 'winners-losers', 'poverty', 'inequality'];
const movement = ['mobility', 'mobility-poverty', 'impoverishment'];
const budget = ['main-results', 'fiscal-impact', 'compensation-cost', 'compensation-poverty', 'sensitivity'];
const pay = ['wage-bill', 'wage-bill-profile'];
const protection = ['transfers', 'social-protection', 'progressivity', 'contributions'];
const proof = ['provenance'];

/** The estimates that the tables of a pack need beside the usual ones. */
export function familiesOf(pack: string): readonly Family[] {
  const annex = packs.find(({ id }) => id === pack)?.annex ?? [];
  return [...new Set(tables.filter(({ id }) => annex.includes(id)).flatMap(({ needs = [] }) => needs))];
}

const everyChart = [
  'tariff',
  'today',
  'lorenz',
  'incidence',
  'winners',
  'growth',
  'map',
  'compensation',
  'waterfall',
  'grid',
];

/** The packs: a subsidy and welfare assessment, a pay note, a review of social protection, and everything. */
export const packs: readonly Pack[] = [
  {
    id: 'psia',
    title: 'poverty and social impact: subsidies, poverty, compensation, budget, with the tables of SUBSIM',
    sections: [...start, 'today', 'people', 'poverty', ...end],
    charts: everyChart,
    annex: [...context, ...subsidyTables, ...people, 'subsidies-by-group', ...budget, ...proof],
  },
  {
    id: 'wage',
    title: 'public pay: the wage bill, who is paid, and what a change of pay does',
    sections: [...start, 'pay', 'people', 'poverty', ...end],
    charts: ['incidence', 'winners', 'growth', 'map', 'compensation', 'waterfall', 'grid'],
    annex: ['programmes', 'reform-changes', 'parameters', ...pay, ...people, 'incidence', ...budget, ...proof],
  },
  {
    id: 'social-protection',
    title: 'social protection: coverage, incidence, adequacy and targeting of cash support',
    sections: [...start, 'today', 'protection', 'people', 'poverty', ...end],
    charts: ['today', 'lorenz', 'incidence', 'winners', 'growth', 'map', 'compensation', 'waterfall', 'grid'],
    annex: [
      'programmes',
      'reform-changes',
      'parameters',
      'population',
      'benefits',
      'benefit-shares',
      ...protection,
      ...people,
      ...budget,
      ...proof,
    ],
  },
  {
    id: 'full',
    title: 'everything',
    sections: [...start, 'today', 'pay', 'protection', 'people', 'poverty', ...end],
    charts: everyChart,
    annex: [
      ...context,
      ...subsidyTables,
      'subsidies-by-group',
      ...pay,
      ...protection,
      ...people,
      ...movement,
      ...movement,
      ...budget,
      ...proof,
    ],
  },
];
