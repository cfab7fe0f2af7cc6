import { assumed, published } from './figures.ts';
import { type Place, places } from './frame.ts';
import { type Household, household, type Nationality, type Person, person } from './household.ts';
import { type Draws, draws } from './random.ts';

const familyShare = 0.56;
const outsideKuwait = published.nonKuwaitis - published.domesticWorkers;
const allHouseholds = outsideKuwait / published.nonKuwaitiHouseholdSize;

/** The sampled non-Kuwaiti households: families, and people who live alone, share a flat or live in labour housing. */
export function otherHouseholds(): Household[] {
  const d = draws('other households');
  const standings = new Map<string, number>();
  return places('other').map((place) => {
    if (!standings.has(place.psu)) standings.set(place.psu, 0.5 * d.normal());
    const standing = (standings.get(place.psu) ?? 0) + 0.87 * d.normal();
    return d.chance(familyShare) ? family(d, place, standing) : sharers(d, place, standing);
  });
}

function family(d: Draws, place: Place, standing: number): Household {
  const nationality: Nationality = d.chance(0.13) ? 'gcc_or_bedoun' : 'other';
  const age = d.integer(28, 58);
  const persons = [person('head', age, 'male', nationality)];
  const wife = Math.max(20, age - d.integer(1, 7));
  if (d.chance(0.96)) persons.push(person('spouse', wife, 'female', nationality));
  const born = d.poisson(nationality === 'other' ? 2.05 : 4.1);
  for (let i = 0; i < born; i++) persons.push(child(d, wife, nationality));
  const staff = d.poisson(0.27 * Math.exp(0.5 * standing));
  for (let i = 0; i < staff; i++) persons.push(person('staff', d.integer(24, 50), 'female', 'other'));
  const one = drawn(place, { nationality, kind: 'family', persons, standing });
  one.weight = (place.share / familyShare) * assumed.otherFamilies;
  one.dwelling = 'investment_apartment';
  one.cars = Math.min(4, d.poisson(0.95 * Math.exp(0.2 * standing)));
  return one;
}

function child(d: Draws, motherAge: number, nationality: Nationality): Person {
  const age = Math.max(0, Math.floor((motherAge - 21) * d.next()));
  return person('child', Math.min(age, 24), d.chance(0.51) ? 'male' : 'female', nationality);
}

function sharers(d: Draws, place: Place, standing: number): Household {
  const men = d.chance(0.8);
  const size = d.pick([
    [1, 75],
    [2, 20],
    [3, 5],
  ] as const);
  const persons: Person[] = [];
  for (let i = 0; i < size; i++) {
    persons.push(person(i ? 'flatmate' : 'head', d.integer(21, 56), men ? 'male' : 'female', 'other'));
  }
  const one = drawn(place, { nationality: 'other', kind: 'single', persons, standing });
  one.weight = (place.share / (1 - familyShare)) * (allHouseholds - assumed.otherFamilies);
  one.dwelling = 'shared_housing';
  one.cars = d.chance(0.33) ? 1 : 0;
  return one;
}

function drawn(place: Place, rest: Pick<Household, 'nationality' | 'kind' | 'persons' | 'standing'>): Household {
  for (const p of rest.persons) if (p.relation === 'staff') p.sector = 'domestic';
  return household({ governorate: place.governorate, stratum: place.stratum, psu: place.psu, weight: 0, ...rest });
}
