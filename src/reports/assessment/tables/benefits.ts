import { addedUp, percent } from '../../../tables/derived.ts';
import { spine } from '../../../tables/estimates/index.ts';
import { lookUp, type Result, type TableDefinition, type Where } from '../../../tables/result.ts';
import { byProductTable } from './by-product.ts';

/** What each group receives from each programme today, in all, per person and as a share: SUBSIM's 3.3 to 3.5. */
export const benefitTables: readonly TableDefinition[] = [
  { id: 'benefits', make: benefits },
  { id: 'benefits-per-person', make: perPerson },
  { id: 'benefit-shares', make: shares },
];

function programmes(result: Result) {
  const look = lookUp(result);
  return spine(result.comparison).filter(
    ({ id, who, kind }) => who === 'household' && kind !== 'pay' && look('total', `received:${id}`, 'baseline'),
  );
}

function benefits(result: Result) {
  const look = lookUp(result);
  const products = programmes(result);
  const unit = `${result.comparison.population.currency}/year`;
  const received = (id: string, where: Where) => look('total', `received:${id}`, 'baseline', where);
  return byProductTable(result, {
    id: 'benefits',
    title: { en: 'Benefits by group', ar: 'المنافع حسب المجموعة' },
    products,
    measure: 'money',
    unit: () => unit,
    cell: ({ id }, where) => received(id, where),
    together: { unit, cell: (where) => addedUp(products.map(({ id }) => received(id, where))) },
  });
}

function perPerson(result: Result) {
  const look = lookUp(result);
  const products = programmes(result);
  const unit = `${result.comparison.population.currency}/year`;
  return byProductTable(result, {
    id: 'benefits-per-person',
    title: { en: 'Benefits per person (as welfare is counted)', ar: 'المنافع للفرد (كما يُحسب الرفاه)' },
    products,
    measure: 'money-per-head',
    unit: () => unit,
    cell: ({ id }, where) => look('mean', id, 'baseline', where),
    together: { unit, cell: (where) => addedUp(products.map(({ id }) => look('mean', id, 'baseline', where))) },
  });
}

function shares(result: Result) {
  const look = lookUp(result);
  const products = programmes(result);
  const received = (id: string, where: Where) => look('total', `received:${id}`, 'baseline', where);
  const all = (where: Where) => addedUp(products.map(({ id }) => received(id, where)));
  return byProductTable(result, {
    id: 'benefit-shares',
    title: { en: 'Share of each group in the benefits', ar: 'حصة كل مجموعة من المنافع' },
    products,
    measure: 'percent',
    unit: () => '%',
    cell: ({ id }, where) => percent(received(id, where), received(id, {})),
    together: { unit: '%', cell: (where) => percent(all(where), all({})) },
  });
}
