import type { Text } from '../columns/column.ts';
import type { Scenario } from '../policy/policy.ts';
import { words } from './labels.ts';

/** The name of a lever as the reform labels it; else its own name, common ones in Arabic too. */
export function leverLabel({ levers }: Pick<Scenario, 'levers'>, name: string): Text {
  const label = levers.find((lever) => lever.name === name)?.label;
  if (label !== undefined) return label;
  const ar = inArabic[name.toLowerCase()];
  return ar === undefined ? words(name) : { en: words(name), ar };
}

const inArabic: Readonly<Record<string, string>> = {
  allowances: 'البدلات',
  cash: 'الدعم النقدي',
  compensation: 'التعويض',
  electricity: 'الكهرباء',
  energy: 'الطاقة',
  fuel: 'الوقود',
  labour: 'دعم العمالة',
  pay: 'الرواتب',
  petrol: 'البنزين',
  power: 'الكهرباء والماء',
  prices: 'الأسعار',
  rations: 'التموين',
  subsidies: 'الدعم',
  support: 'الدعم النقدي',
  tariffs: 'التعرفة',
  taxes: 'الضرائب',
  transfers: 'التحويلات',
  wages: 'الأجور',
  water: 'الماء',
};
