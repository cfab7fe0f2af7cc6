import { describe, test } from 'vitest';
import bills from './block-tariff-bills.json' with { type: 'json' };
import { near, simulated } from './written.ts';

const { base, reform, change } = bills.tariffs;
const tariffs = { base, reform };

describe.each(['base', 'reform'] as const)('bills worked out in R: the tariff %s', (name) => {
  const tariff = tariffs[name];
  const expected = tariff.bills;
  const results = simulated({
    baseline: `
ibt: {kind: block_tariff, quantity: q, unit_cost: 0.04, ${fields(tariff)}}
vdt: {kind: block_tariff, quantity: q, unit_cost: 0.04, structure: volume, ${fields(tariff)}}
vat: {kind: ad_valorem, base: ibt.bill, rate: 5%}
inverse: {kind: block_tariff, expenditure: spent, ${fields(tariff)}}
lifeline: {kind: block_tariff, quantity: q, ${fields(tariff, 'if(q <= 300, 50%, 1) * ')}}`,
    households: { q: expected.q, spent: expected.ibt_bill },
  });

  test('increasing blocks', () => {
    near(results.exposed('ibt.bill'), expected.ibt_bill);
    near(results.exposed('ibt.energy_charge'), expected.ibt_energy);
    near(results.exposed('ibt.marginal_price'), expected.marginal_price);
  });

  test('by volume', () => {
    near(results.exposed('vdt.bill'), expected.vdt_bill);
    near(results.exposed('vdt.energy_charge'), expected.vdt_energy);
  });

  test('the subsidy is the cost of supply less the energy charge, and the fee is income', () => {
    near(results.exposed('ibt.cost'), expected.cost);
    near(
      results.paid('ibt').map((paid) => paid + tariff.fixed_fee),
      expected.ibt_subsidy,
    );
    near(
      results.paid('vdt').map((paid) => paid + tariff.fixed_fee),
      expected.vdt_subsidy,
    );
  });

  test('VAT on the bill', () => {
    near(
      results.paid('vat').map((paid, k) => results.exposed('ibt.bill')[k] - paid),
      expected.ibt_bill_vat,
    );
  });

  test('the quantity read off the bill', () => {
    near(results.exposed('inverse.quantity'), expected.inverse_ibt_of_bill);
    near(results.exposed('inverse.bill'), expected.ibt_bill);
  });

  test('a discount on small quantities', () => {
    near(results.exposed('lifeline.bill'), expected.lifeline_bill);
  });
});

test('from one tariff to the other a household loses the difference of its bills', () => {
  const results = simulated({
    baseline: `ibt: {kind: block_tariff, quantity: q, ${fields(base)}}`,
    lever: `ibt: {${fields(reform)}}`,
    households: { q: base.bills.q },
  });
  near(
    results.paid('ibt').map((paid, k) => paid - results.before('ibt')[k]),
    change.laspeyres,
  );
});

type Tariff = Pick<typeof base, 'fixed_fee' | 'blocks'>;

function fields({ fixed_fee, blocks }: Tariff, factor = ''): string {
  const written = blocks.map(({ up_to, price }) => `{up_to: ${up_to ?? '.inf'}, price: "${factor}${price}"}`);
  return `fixed_fee: ${fixed_fee}, blocks: [${written.join(', ')}]`;
}
