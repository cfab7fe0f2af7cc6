/** The six governorates, in the order of the sample. */
export const governorates = ['capital', 'hawalli', 'farwaniya', 'ahmadi', 'jahra', 'mubarak_al_kabeer'] as const;
/** One of the governorates. */
export type Governorate = (typeof governorates)[number];
/** Kuwaiti, citizen of the Gulf states or stateless, or any other. */
export type Nationality = 'kuwaiti' | 'gcc_or_bedoun' | 'other';
/** Dwelling class, which decides the tariff of power and water. */
export type Dwelling = 'private_house' | 'apartment_in_villa' | 'investment_apartment' | 'shared_housing';
/** Where a person works, or why not. */
export type Sector = 'government' | 'private' | 'military' | 'retired' | 'domestic' | 'none';
/** Relation to the head; staff are resident domestic workers. */
export type Relation = 'head' | 'spouse' | 'child' | 'parent' | 'relative' | 'flatmate' | 'staff';
/** Highest education; none for those in school. */
export type Education = 'postgraduate' | 'university' | 'diploma' | 'secondary' | 'below_secondary' | 'none';
/** Class of labour support under Law 19/2000. */
export type SupportClass = 'health' | 'specialist_degree' | 'other_degree' | 'diploma' | 'intermediate' | 'none';
/** Category of a social assistance file; none without one. */
export type AssistanceCategory =
  | 'housewife'
  | 'divorced'
  | 'old_age'
  | 'unmarried'
  | 'widow'
  | 'sick'
  | 'unable'
  | 'other'
  | 'none';

/** One synthetic person; money in KWD a month. */
export interface Person {
  readonly relation: Relation;
  readonly age: number;
  readonly sex: 'male' | 'female';
  readonly nationality: Nationality;
  education: Education;
  sector: Sector;
  /** Rank in the pay scale, 1 (eighth grade) to 13; 0 outside it. */
  grade: number;
  step: number;
  basicPay: number;
  socialAllowance: number;
  jobAllowance: number;
  /** Children for whom this person draws the child allowance. */
  childrenSupported: number;
  childAllowance: number;
  privateWage: number;
  militaryPay: number;
  supportClass: SupportClass;
  labourSupport: number;
  pension: number;
  onRationCard: boolean;
}

/** One synthetic household; flows a month. */
export interface Household {
  readonly governorate: Governorate;
  readonly nationality: Nationality;
  /** A family, or people who share or live alone, labour housing among them. */
  readonly kind: 'family' | 'single';
  readonly psu: string;
  readonly stratum: string;
  readonly persons: Person[];
  /** Standing in the neighbourhood and within it, standard normal: drives pay, staff, cars and use. */
  readonly standing: number;
  weight: number;
  dwelling: Dwelling;
  housingApplication: boolean;
  cars: number;
  drivers: number;
  electricityKwh: number;
  waterGallons: number;
  petrol: { p91: number; p95: number; ultra: number };
  diesel: number;
  lpg: number;
  rationMembers: number;
  rentAllowance: number;
  assistanceCategory: AssistanceCategory;
  assistanceMembers: number;
  assistanceIncome: number;
  socialAssistance: number;
  selfEmployment: number;
  propertyIncome: number;
  rentPaid: number;
  income: number;
  consumption: number;
  imputedRent: number;
}

/** A person with nothing assigned yet but who they are. */
export function person(relation: Relation, age: number, sex: 'male' | 'female', nationality: Nationality): Person {
  return {
    ...{ relation, age, sex, nationality, education: 'none', sector: 'none', grade: 0, step: 0, basicPay: 0 },
    ...{ socialAllowance: 0, jobAllowance: 0, childrenSupported: 0, childAllowance: 0, privateWage: 0, militaryPay: 0 },
    ...{ supportClass: 'none', labourSupport: 0, pension: 0, onRationCard: false },
  };
}

/** What identifies a household when it is drawn. */
export type Drawn = Pick<
  Household,
  'governorate' | 'nationality' | 'kind' | 'psu' | 'stratum' | 'persons' | 'standing' | 'weight'
>;

/** A household with its members and nothing else assigned yet. */
export function household(drawn: Drawn): Household {
  return {
    ...drawn,
    ...{ dwelling: 'private_house', housingApplication: false, cars: 0, drivers: 0, electricityKwh: 0 },
    ...{ waterGallons: 0, petrol: { p91: 0, p95: 0, ultra: 0 }, diesel: 0, lpg: 0, rationMembers: 0, rentAllowance: 0 },
    ...{ assistanceCategory: 'none', assistanceMembers: 0, assistanceIncome: 0, socialAssistance: 0 },
    ...{ selfEmployment: 0, propertyIncome: 0, rentPaid: 0, income: 0, consumption: 0, imputedRent: 0 },
  };
}

/** True for a household whose head is Kuwaiti. */
export function isKuwaiti(one: Household): boolean {
  return one.nationality === 'kuwaiti';
}

/** How many members satisfy `test`. */
export function members(one: Household, test: (p: Person) => boolean): number {
  let count = 0;
  for (const p of one.persons) if (test(p)) count++;
  return count;
}

/** Households whose head is Kuwaiti. */
export function ofKuwaitis(households: readonly Household[]): readonly Household[] {
  return households.filter(isKuwaiti);
}

/** Households whose head is not Kuwaiti. */
export function ofOthers(households: readonly Household[]): readonly Household[] {
  return households.filter((one) => !isKuwaiti(one));
}

/** Non-Kuwaiti households that are families, as the household survey covers them. */
export function ofOtherFamilies(households: readonly Household[]): readonly Household[] {
  return households.filter((one) => !isKuwaiti(one) && one.kind === 'family');
}
