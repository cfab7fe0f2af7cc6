/**
 * The published figures that the population is fitted to, in one place. Sources and grades stand beside each in
 * `margins.ts`, where they become targets; what is a judgement of ours is named so.
 */
export const published = {
  kuwaitis: 1_567_983,
  nonKuwaitis: 3_419_843,
  kuwaitiFamilies: 313_000,
  kuwaitiFamilySize: 4.6,
  nonKuwaitiHouseholdSize: 2,
  domesticWorkers: 786_000,
  labourForce: 2_141_000,
  publicKuwaiti: 372_800,
  publicOther: 110_400,
  kuwaitiEmployeesAllSectors: 540_878,
  kuwaitiPrivate: 71_800,
  pay: {
    kuwaiti: { male: 1966, female: 1387, both: 1616 },
    other: { male: 807, female: 724, both: 762 },
  },
  privatePay: { male: 1648, female: 1066, other: 323 },
  retirees: 203_440,
  meanPension: 1293,
  labourSupportYear: 538e6,
  income: { kuwaiti: 3994.9, other: 1131.5 },
  spending: { kuwaiti: 3296.6, other: 1071.3 },
  spendingWithRent: 4138.8,
  carsPer100: { kuwaiti: 288, other: 98 },
  privateCars: 2_104_000,
  villaKwhYear: 110_000,
  powerYear: 70e9,
  waterYear: 140e9,
  shares: { citizens: 0.48, expatriates: 0.17, commerceAndGovernment: 0.28, industry: 0.07 },
  petrolDay: { p91: 1.833e6, p95: 9.135e6, ultra: 0.267e6 },
  privateVehicleShare: 0.8065,
  litresADriver: 245,
  lpgSubsidyYear: 60e6,
  lpgSubsidyCylinder: 4.25,
  lpgShare: 0.15,
  rationBeneficiaries: 2_320_000,
  rationCards: 273_730,
  rationStaff: 461_000,
  rationSpendYear: 151e6,
  rentApplications: 97_671,
  rentAllowance: 150,
  meanRent: 500,
  assistanceFamilies: 39_800,
  assistanceYear: 239.798e6,
  dwelling: { private_house: 0.72, apartment_in_villa: 0.2, investment_apartment: 0.08 },
} as const;

/** Public employees by sex, from the three published means: the share of men is (both − female) / (male − female). */
export function publicEmployees(group: 'kuwaiti' | 'other'): { male: number; female: number } {
  const pay = published.pay[group];
  const total = group === 'kuwaiti' ? published.publicKuwaiti : published.publicOther;
  const male = (total * (pay.both - pay.female)) / (pay.male - pay.female);
  return { male, female: total - male };
}

/** What no source gives and we assume; each is listed in SOURCES.md as a judgement. */
export const assumed = {
  /** Non-Kuwaiti families: with this number the survey's mean income and the mean wage of the private sector both hold. */
  otherFamilies: 350_000,
  /** Share of domestic workers who live with Kuwaiti families. */
  staffWithKuwaitis: 0.88,
  /** Mean military and police pay, a balancing item of the survey's mean income. */
  militaryPay: 1300,
  villaApartmentKwhYear: 90_000,
  kuwaitiApartmentKwhYear: 45_000,
} as const;
