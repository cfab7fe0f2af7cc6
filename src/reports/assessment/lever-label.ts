import type { Text } from '../../columns/column.ts';
import { words } from '../../tables/labels.ts';

/** The name of a lever as a heading; common ones in Arabic too, others as the scenario writes them. */
export function leverLabel(lever: string): Text {
  const ar = inArabic[lever.toLowerCase()];
  return ar === undefined ? words(lever) : { en: words(lever), ar };
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
