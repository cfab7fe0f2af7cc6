import { csv } from './csv.ts';
import { published } from './figures.ts';

/** A subsidised product sold to one class of customer: what it costs, what is charged, how much of it a year. */
export interface Subsidy {
  readonly product: string;
  readonly customers: string;
  readonly unit: string;
  readonly price: number;
  readonly cost: number;
  readonly quantity: number;
  /** Whether households of the population use it, or others of whom only the national quantity is known. */
  readonly who: 'household' | 'other';
  readonly price_source: string;
  readonly cost_source: string;
  readonly quantity_source: string;
  readonly confidence: string;
}

/** subsidies.csv: product × customer class, with price, unit cost, quantity, and the cost to the treasury that follows. */
export function subsidiesFile(): string {
  const rows = subsidies();
  return csv(
    [
      ['product', (s) => s.product],
      ['customers', (s) => s.customers],
      ['who', (s) => s.who],
      ['unit', (s) => s.unit],
      ['price', (s) => s.price],
      ['unit_cost', (s) => s.cost],
      ['quantity', (s) => Math.round(s.quantity)],
      ['budget', (s) => Math.round(s.quantity * (s.cost - s.price))],
      ['price_source', (s) => s.price_source],
      ['cost_source', (s) => s.cost_source],
      ['quantity_source', (s) => s.quantity_source],
      ['confidence', (s) => s.confidence],
    ],
    rows,
  );
}

/** Every subsidised product and class, in the order of the baseline's spine. */
export function subsidies(): readonly Subsidy[] {
  return [...power(), ...water(), ...petrol(), ...gas(), ...rations()];
}

const { shares, powerYear, waterYear } = published;
const citizensKwh = 0.72 * 313_000 * 110_000 + 0.2 * 313_000 * 90_000 + 0.08 * 313_000 * 45_000;
const half = shares.commerceAndGovernment / 2;

function power(): Subsidy[] {
  const rest = {
    ...{ product: 'electricity', unit: 'kWh', cost: 0.04056, who: 'other' as const, confidence: 'high' },
    ...{
      price_source: 'KUNA 2017-03 and 2017-04',
      cost_source: 'parliamentary answer, q8dailynews 2021-11-25 (2018/19)',
    },
    quantity_source: 'shares of about 70 TWh, Krane c. 2016; commerce and government halved',
  };
  const home = { ...rest, who: 'household' as const };
  return [
    {
      ...home,
      customers: 'private',
      price: 0.002,
      quantity: citizensKwh,
      quantity_source: '110,000 kWh a villa, Krane; apartments assumed',
    },
    { ...home, customers: 'investment', price: 0.005, quantity: shares.expatriates * powerYear },
    { ...rest, customers: 'commercial', price: 0.005, quantity: half * powerYear },
    { ...rest, customers: 'government', price: 0.025, quantity: half * powerYear },
    { ...rest, customers: 'industrial', price: 0.003, quantity: shares.industry * powerYear, confidence: 'medium' },
  ];
}

function water(): Subsidy[] {
  const rest = {
    ...{ product: 'water', unit: 'IG', cost: 0.00823, who: 'other' as const, confidence: 'medium' },
    ...{ price_source: 'KUNA 2017-04', cost_source: 'parliamentary answer, q8dailynews 2021-11-25 (2018/19)' },
    quantity_source: '140bn IG in 2015 (KUNA 2016-04-13), split as electricity',
  };
  const home = { ...rest, who: 'household' as const };
  return [
    { ...home, customers: 'private', price: 0.0008, quantity: shares.citizens * waterYear },
    { ...home, customers: 'investment', price: 0.002, quantity: shares.expatriates * waterYear },
    { ...rest, customers: 'commercial', price: 0.002, quantity: half * waterYear },
    { ...rest, customers: 'government', price: 0.004, quantity: half * waterYear },
    { ...rest, customers: 'industrial', price: 0.00125, quantity: shares.industry * waterYear },
  ];
}

function petrol(): Subsidy[] {
  const grades = [
    { product: 'petrol_91', price: 0.085, cost: 0.15, day: published.petrolDay.p91 },
    { product: 'petrol_95', price: 0.105, cost: 0.16, day: published.petrolDay.p95 },
    { product: 'petrol_ultra', price: 0.2325, cost: 0.17, day: published.petrolDay.ultra },
  ];
  const common = {
    ...{
      unit: 'litre',
      price_source: 'KUNA 2016-08-31; Ultra unverified, middle of 215 to 250 fils',
      confidence: 'unverified',
    },
    cost_source: 'reference price from the budget’s US$68 a barrel and a US$15 refining margin; unverified',
    quantity_source: 'KUNA mid 2016; households are the share of private vehicles, 80.65%',
  };
  return grades.flatMap(({ product, price, cost, day }) => {
    const row = { ...common, product, price, cost };
    const households = published.privateVehicleShare;
    return [
      { ...row, customers: 'households', who: 'household' as const, quantity: households * day * 365 },
      { ...row, customers: 'other users', who: 'other' as const, quantity: (1 - households) * day * 365 },
    ];
  });
}

function gas(): Subsidy[] {
  const cylinders = published.lpgSubsidyYear / published.lpgSubsidyCylinder;
  const row = {
    ...{ product: 'lpg', unit: 'cylinder', price: 0.75, cost: 5, confidence: 'high' },
    ...{ price_source: 'timeskuwait 2016-08-17', cost_source: 'timeskuwait 2016-08-17' },
    quantity_source: 'KD 60m a year at KD 4.25; homes 15% + 15%, commerce 70%',
  };
  return [
    { ...row, customers: 'homes', who: 'household', quantity: 2 * published.lpgShare * cylinders },
    { ...row, customers: 'commerce', who: 'other', quantity: (1 - 2 * published.lpgShare) * cylinders },
  ];
}

function rations(): Subsidy[] {
  const month = { who: 'household' as const, customers: 'card holders', price: 0, confidence: 'unverified' };
  const heads = 12 * published.rationBeneficiaries;
  const common = {
    ...{
      price_source: 'taken as nothing; the counter price was not found',
      quantity_source: 'quota × 2.32m heads × 12',
    },
    cost_source: 'KD 5.42 a head and month (KD 151m / 2.32m); split by item unverified',
  };
  return [
    { ...month, ...common, product: 'ration_rice', unit: 'kg', cost: 0.4, quantity: 6.25 * heads },
    { ...month, ...common, product: 'ration_sugar', unit: 'kg', cost: 0.2, quantity: 2 * heads },
    { ...month, ...common, product: 'ration_other', unit: 'basket', cost: 2.52, quantity: heads },
  ];
}
