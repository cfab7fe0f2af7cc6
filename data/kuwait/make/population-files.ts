import { csv, type Field } from './csv.ts';
import type { Household, Person } from './household.ts';

/** households.csv: one line a household, in the order of the sample. */
export function householdsFile(households: readonly Household[]): string {
  return csv(
    householdFields,
    households.map((one, index) => ({ id: householdId(index), one })),
  );
}

/** persons.csv: one line a person, in the order of the households. */
export function personsFile(households: readonly Household[]): string {
  const lines = households.flatMap((one, index) =>
    one.persons.map((p, place) => ({ id: householdId(index), place: place + 1, p })),
  );
  return csv(personFields, lines);
}

function householdId(index: number): string {
  return `KW-${String(index + 1).padStart(5, '0')}`;
}

interface HouseholdLine {
  readonly id: string;
  readonly one: Household;
}

const householdFields: readonly Field<HouseholdLine>[] = [
  ['household', (l) => l.id],
  ['weight', (l) => l.one.weight],
  ['stratum', (l) => l.one.stratum],
  ['psu', (l) => l.one.psu],
  ['governorate', (l) => l.one.governorate],
  ['nationality', (l) => l.one.nationality],
  ['household_type', (l) => l.one.kind],
  ['dwelling', (l) => l.one.dwelling],
  ['cars', (l) => l.one.cars],
  ['drivers', (l) => l.one.drivers],
  ['electricity_kwh', (l) => l.one.electricityKwh],
  ['water_gallons', (l) => l.one.waterGallons],
  ['petrol_91_litres', (l) => l.one.petrol.p91],
  ['petrol_95_litres', (l) => l.one.petrol.p95],
  ['petrol_ultra_litres', (l) => l.one.petrol.ultra],
  ['diesel_litres', (l) => l.one.diesel],
  ['lpg_cylinders', (l) => l.one.lpg],
  ['ration_members', (l) => l.one.rationMembers],
  ['housing_application', (l) => Number(l.one.housingApplication)],
  ['assistance_category', (l) => l.one.assistanceCategory],
  ['assistance_members', (l) => l.one.assistanceMembers],
  ['assistance_income', (l) => l.one.assistanceIncome],
  ['rent_allowance_received', (l) => l.one.rentAllowance],
  ['assistance_received', (l) => l.one.socialAssistance],
  ['self_employment', (l) => l.one.selfEmployment],
  ['property_income', (l) => l.one.propertyIncome],
  ['income', (l) => l.one.income],
  ['consumption', (l) => l.one.consumption],
  ['imputed_rent', (l) => l.one.imputedRent],
  ['rent_paid', (l) => l.one.rentPaid],
];

interface PersonLine {
  readonly id: string;
  readonly place: number;
  readonly p: Person;
}

const personFields: readonly Field<PersonLine>[] = [
  ['person', (l) => `${l.id}-${String(l.place).padStart(2, '0')}`],
  ['household', (l) => l.id],
  ['relation', (l) => l.p.relation],
  ['age', (l) => l.p.age],
  ['sex', (l) => l.p.sex],
  ['nationality', (l) => l.p.nationality],
  ['education', (l) => l.p.education],
  ['sector', (l) => l.p.sector],
  ['grade', (l) => l.p.grade],
  ['step', (l) => l.p.step],
  ['basic_pay', (l) => l.p.basicPay],
  ['social_allowance', (l) => l.p.socialAllowance],
  ['job_allowance', (l) => l.p.jobAllowance],
  ['children_supported', (l) => l.p.childrenSupported],
  ['child_allowance_received', (l) => l.p.childAllowance],
  ['private_wage', (l) => l.p.privateWage],
  ['military_pay', (l) => l.p.militaryPay],
  ['support_class', (l) => l.p.supportClass],
  ['labour_support_received', (l) => l.p.labourSupport],
  ['pension', (l) => l.p.pension],
  ['on_ration_card', (l) => Number(l.p.onRationCard)],
];
