import { addedUp, percent, ratio } from '../../../tables/derived.ts';
import type { Estimate } from '../../../tables/estimate.ts';
import { quantityUnit } from '../../../tables/estimates/quantities.ts';
import { levelsIn } from '../../../tables/group-rows.ts';
import { type Look, lookUp, type Result, type TableDefinition, type Where } from '../../../tables/result.ts';
import { pricedForHouseholds } from '../estimates/goods.ts';
import { byProductTable } from './by-product.ts';

/** What each group spends on each priced good and uses of it: SUBSIM's 2.1 to 2.5, 3.1, 3.2 and 4.4. */
export const spendingTables: readonly TableDefinition[] = [
  { id: 'spending', make: (result) => spending(result, 'all') },
  { id: 'spending-per-household', make: (result) => spending(result, 'households') },
  { id: 'spending-per-person', make: (result) => spending(result, 'persons') },
  { id: 'quantities', make: (result) => quantities(result, 'all') },
  { id: 'quantities-per-person', make: (result) => quantities(result, 'persons') },
  { id: 'spending-structure', make: structure },
  { id: 'budget-share', make: budgetShare },
  { id: 'bill-change', make: billChange },
];

type Per = 'all' | 'households' | 'persons';

const perTitles = {
  all: { en: '', ar: '' },
  households: { en: ' per household', ar: ' للأسرة' },
  persons: { en: ' per person', ar: ' للفرد' },
} as const;

const idOf = { all: '', households: '-per-household', persons: '-per-person' } as const;

function spending(result: Result, per: Per) {
  const products = pricedForHouseholds(result.comparison);
  const money = `${result.comparison.population.currency}/year`;
  const bills = amounts(result, 'bill');
  const divide = dividedBy(result, per);
  return byProductTable(result, {
    id: `spending${idOf[per]}`,
    title: { en: `Spending on priced goods${perTitles[per].en}`, ar: `الإنفاق على السلع المسعّرة${perTitles[per].ar}` },
    products,
    measure: per === 'all' ? 'money' : 'money-per-head',
    unit: () => money,
    cell: ({ id }, where) => divide(bills(id, where), where),
    together: { unit: money, cell: (where) => divide(addedUp(products.map(({ id }) => bills(id, where))), where) },
  });
}

function quantities(result: Result, per: Per) {
  const used = amounts(result, 'quantity');
  const divide = dividedBy(result, per);
  return byProductTable(result, {
    id: `quantities${idOf[per]}`,
    title: { en: `Quantities used${perTitles[per].en}`, ar: `الكميات المستخدمة${perTitles[per].ar}` },
    products: pricedForHouseholds(result.comparison),
    measure: per === 'all' ? 'quantity' : 'money-per-head',
    unit: (product) => `${quantityUnit({ comparison: result.comparison }, product) ?? 'unit'}/year`,
    cell: ({ id }, where) => divide(used(id, where), where),
  });
}

function structure(result: Result) {
  const products = pricedForHouseholds(result.comparison);
  const bills = amounts(result, 'bill');
  const whole = (where: Where) => addedUp(products.map(({ id }) => bills(id, where)));
  return byProductTable(result, {
    id: 'spending-structure',
    title: { en: 'Structure of spending on priced goods', ar: 'بنية الإنفاق على السلع المسعّرة' },
    products,
    measure: 'percent',
    unit: () => '%',
    cell: ({ id }, where) => percent(bills(id, where), whole(where)),
    together: { unit: '%', cell: (where) => percent(whole(where), whole(where)) },
  });
}

function budgetShare(result: Result) {
  const look = lookUp(result);
  const products = pricedForHouseholds(result.comparison);
  const bills = amounts(result, 'bill');
  const welfare = (where: Where) => welfareOf(look, where);
  return byProductTable(result, {
    id: 'budget-share',
    title: { en: 'Spending on priced goods, % of welfare', ar: 'الإنفاق على السلع المسعّرة، % من الرفاه' },
    products,
    measure: 'rate',
    unit: () => '%',
    cell: ({ id }, where) => percent(bills(id, where), welfare(where)),
    together: {
      unit: '%',
      cell: (where) => percent(addedUp(products.map(({ id }) => bills(id, where))), welfare(where)),
    },
    notes: [
      {
        en: 'Welfare is that of all people of the group together, per person times people.',
        ar: 'الرفاه هو رفاه أفراد المجموعة كلهم: نصيب الفرد في عددهم.',
      },
    ],
  });
}

function billChange(result: Result) {
  const products = pricedForHouseholds(result.comparison).filter(({ id }) =>
    result.estimates.some(({ of, policy, value }) => of === `${id}.bill` && policy === 'change' && value !== 0),
  );
  const money = `${result.comparison.population.currency}/year`;
  const changes = amounts(result, 'bill', 'change');
  return byProductTable(result, {
    id: 'bill-change',
    title: { en: 'Change of what households pay for priced goods', ar: 'تغير ما تدفعه الأسر عن السلع المسعّرة' },
    products,
    measure: 'money',
    unit: () => money,
    cell: ({ id }, where) => changes(id, where),
    together: { unit: money, cell: (where) => addedUp(products.map(({ id }) => changes(id, where))) },
    better: 'lower',
  });
}

/** Bills or quantities of one good in a group; of everybody the sum over the groups. */
function amounts(result: Result, part: 'bill' | 'quantity', policy: Estimate['policy'] = 'baseline') {
  const look = lookUp(result);
  const { by } = result.comparison.groups;
  const groups = levelsIn(result.estimates, by);
  return (id: string, where: Where): number | null =>
    where.group
      ? look('total', `${id}.${part}`, policy, where)
      : addedUp(groups.map((group) => look('total', `${id}.${part}`, policy, { by, group })));
}

function dividedBy(result: Result, per: Per): (amount: number | null, where: Where) => number | null {
  const look = lookUp(result);
  if (per === 'all') return (amount) => amount;
  return (amount, where) => ratio(amount, look('count', per, 'baseline', where));
}

function welfareOf(look: Look, where: Where): number | null {
  return look('total', 'welfare', 'baseline', where);
}
