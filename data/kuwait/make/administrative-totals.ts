import { csv } from './csv.ts';
import { published } from './figures.ts';
import { payBill } from './margins-amounts.ts';

/** What the books say of one budget line: amount in KWD a year, recipients where published. */
export interface Total {
  readonly line: string;
  readonly amount: number;
  readonly recipients?: number;
  readonly year: string;
  readonly source: string;
  readonly confidence: string;
  readonly concept: string;
  /** Its name by language, where Mizan does not know it. */
  readonly label?: string;
  readonly labelAr?: string;
}

/** administrative-totals.csv: what `validation` holds the simulated lines against, and the wider totals kept apart. */
export function administrativeTotalsFile(): string {
  return csv(
    [
      ['line', (t) => t.line],
      ['amount', (t) => t.amount],
      ['recipients', (t) => t.recipients ?? ''],
      ['year', (t) => t.year],
      ['source', (t) => t.source],
      ['confidence', (t) => t.confidence],
      ['concept', (t) => t.concept],
      ['label', (t) => t.label ?? ''],
      ['label_ar', (t) => t.labelAr ?? ''],
    ],
    [...simulated, ...wider],
  );
}

const posts = published.publicKuwaiti + published.publicOther;
const budget = 'timeskuwait Feb 2025 (budget 2025/26)';

/** The lines that the baseline simulates. */
const simulated: readonly Total[] = [
  {
    line: 'public_pay',
    amount: Math.round(payBill()),
    recipients: posts,
    year: '2024',
    source: 'CSB headcount (early 2025) × mean pay (Q2 2024)',
    confidence: 'derived',
    concept: 'pay of surveyed public posts with all allowances; no military, no contributions',
  },
  {
    line: 'labour_support',
    amount: 538e6,
    recipients: 71_800,
    year: '2021',
    source: 'Al-Rai 2021 (kuwaitworker.com)',
    confidence: 'high',
    concept: 'support of national labour in the private sector',
  },
  {
    line: 'social_assistance',
    amount: 239.798e6,
    recipients: 39_800,
    year: '2023',
    source: 'timeskuwait 2023-07-19: twice the first half-year',
    confidence: 'high',
    concept: 'families, stock',
  },
  {
    line: 'rent_allowance',
    amount: 175.8e6,
    recipients: 97_671,
    year: '2024',
    source: 'zawya 2024-10-16',
    confidence: 'high',
    concept: 'pending housing applications',
  },
  {
    line: 'rations',
    amount: 151e6,
    recipients: 2_320_000,
    year: '2025',
    source: 'KD 125.9m in ten months of 2025, Arab Times 2025-12-27',
    confidence: 'derived',
    concept: 'food only; recipients are persons',
  },
  {
    line: 'energy_subsidies',
    amount: 3.53e9,
    year: '2023',
    source: 'budget 2023/24, Arab Times 2023-08-15',
    confidence: 'high',
    concept: 'energy and fuel: power, water, petrol, diesel and gas; KD 2.35bn in 2022/23',
  },
];

/** Wider published concepts, which a simulated line must not be compared with. */
const wider: readonly Total[] = [
  {
    line: 'salaries_and_the_like',
    label: 'Salaries and the like',
    labelAr: 'الرواتب وما في حكمها',
    amount: 15.05e9,
    year: '2025',
    source: budget,
    confidence: 'medium',
    concept:
      'chapter 1 and judiciary, attached bodies, social-security contributions, labour support, social care, military: contains labour_support and social_assistance',
  },
  {
    line: 'compensation_base_2015',
    label: 'Wage bill of 2015',
    labelAr: 'فاتورة الأجور في 2015',
    amount: 7.85e9,
    year: '2015',
    source: 'NBK, albawaba 2015-08-09',
    confidence: 'high',
    concept: 'wage bill that the pay-scale proposal is measured against',
  },
  {
    line: 'subsidies_total',
    label: 'All subsidies',
    labelAr: 'الدعم كله',
    amount: 4.4e9,
    year: '2025',
    source: 'budget 2025/26',
    confidence: 'medium',
    concept: 'all subsidies with education and housing',
  },
  {
    line: 'total_spending',
    label: 'Total spending',
    labelAr: 'إجمالي الإنفاق',
    amount: 24.538e9,
    year: '2025',
    source: 'Decree-Law 14/2025',
    confidence: 'high',
    concept: 'budget 2025/26',
  },
  {
    line: 'building_materials',
    label: 'Building materials',
    labelAr: 'مواد البناء',
    amount: 221.4e6,
    year: '2023',
    source: 'KD 184.5m in ten months, timeskuwait',
    confidence: 'derived',
    concept: 'ration law; not simulated',
  },
  {
    line: 'manpower_authority',
    label: 'Public Authority for Manpower',
    labelAr: 'الهيئة العامة للقوى العاملة',
    amount: 707.1e6,
    year: '2025',
    source: 'Decree-Law 14/2025, zawya 2025-03-25',
    confidence: 'high',
    concept: 'whole authority; labour support is a part',
  },
  {
    line: 'lpg_all_users',
    label: 'Cooking gas, all users',
    labelAr: 'غاز الطبخ، كل المستخدمين',
    amount: 60e6,
    year: '2016',
    source: 'timeskuwait 2016-08-17',
    confidence: 'high',
    concept: 'inside energy_subsidies',
  },
  {
    line: 'power_and_water_cost',
    label: 'Cost of power and water',
    labelAr: 'تكلفة الكهرباء والماء',
    amount: 2.66e9,
    year: '2015',
    source: 'KUNA 2016-04-13',
    confidence: 'high',
    concept: 'cost of supply before bills, 48 TWh and 140bn IG',
  },
];
