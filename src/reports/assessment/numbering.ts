/** How tables are numbered: by the letters of this catalogue, or as SUBSIM numbers its tables where it has them. */
export type Numbering = 'mizan' | 'subsim';

/** The number of a table: stable from run to run and version to version, whatever else a report holds. */
export function numberOf(id: string, numbering: Numbering): string {
  const own = catalogue[id] ?? `X-${id}`;
  return numbering === 'subsim' ? (subsim[id] ?? own) : own;
}

/** Numbers in their order: digits before letters, 2 before 10. */
export function byNumber(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)];
  return compared(x.letters, y.letters) || x.first - y.first || x.second - y.second;
}

function parts(number: string): { readonly letters: string; readonly first: number; readonly second: number } {
  const [, letters = '', first = '0', second = '0'] = /^([A-Z]*)(\d*)\.?(\d*)/.exec(number) ?? [];
  return { letters, first: Number(first), second: Number(second) };
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A context, B distribution today, C people, D poverty and inequality, E budget, F compensation and targeting, G pay. */
const catalogue: Readonly<Record<string, string>> = {
  programmes: 'A1',
  uprating: 'A2',
  population: 'A3',
  subsidies: 'A4',
  'reform-changes': 'A5',
  parameters: 'A6',
  validation: 'A7',
  provenance: 'A9',
  spending: 'B1',
  'spending-per-household': 'B2',
  'spending-per-person': 'B3',
  quantities: 'B4',
  'quantities-per-person': 'B5',
  'spending-structure': 'B6',
  'budget-share': 'B7',
  benefits: 'B8',
  'benefits-per-person': 'B9',
  'benefit-shares': 'B10',
  'subsidies-by-group': 'B11',
  transfers: 'B13',
  'social-protection': 'B15',
  progressivity: 'B16',
  impact: 'C1',
  'incidence-per-person': 'C2',
  incidence: 'C3',
  'bill-change': 'C10',
  distribution: 'C5',
  'winners-losers': 'C6',
  'headcount-by-change': 'D1',
  'gap-by-change': 'D2',
  'gini-by-change': 'D3',
  poverty: 'D7',
  inequality: 'D9',
  contributions: 'D10',
  mobility: 'D11',
  impoverishment: 'D12',
  'mobility-poverty': 'D13',
  revenue: 'E1',
  'main-results': 'E2',
  'fiscal-impact': 'E4',
  projection: 'E5',
  sensitivity: 'E7',
  'compensation-cost': 'F1',
  'compensation-poverty': 'F3',
  'wage-bill-profile': 'G2',
  'wage-bill': 'G3',
};

const subsim: Readonly<Record<string, string>> = {
  population: '1.1',
  spending: '2.1',
  'spending-per-household': '2.2',
  'spending-per-person': '2.3',
  quantities: '2.4',
  'quantities-per-person': '2.5',
  'spending-structure': '3.1',
  'budget-share': '3.2',
  benefits: '3.3',
  'benefits-per-person': '3.4',
  'benefit-shares': '3.5',
  impact: '4.1',
  'incidence-per-person': '4.2',
  incidence: '4.3',
  revenue: '4.6',
  'headcount-by-change': '4.7',
  'gap-by-change': '4.8',
  'gini-by-change': '4.9',
};
