import { assumed, published } from './figures.ts';
import { type Place, places } from './frame.ts';
import { type Household, household, members, type Person, person } from './household.ts';
import { type Draws, draws } from './random.ts';

const headAges: readonly (readonly [number, number])[] = [
  [25, 6],
  [30, 11],
  [35, 14],
  [40, 15],
  [45, 14],
  [50, 12],
  [55, 10],
  [60, 8],
  [65, 5],
  [70, 5],
];

/** The sampled Kuwaiti households: head, spouse, children, relatives and resident domestic staff. */
export function kuwaitiFamilies(): Household[] {
  const d = draws('kuwaiti families');
  const standings = new Map<string, number>();
  return places('kuwaiti').map((place) => {
    if (!standings.has(place.psu)) standings.set(place.psu, 0.45 * d.normal());
    return family(d, place, standings.get(place.psu) ?? 0);
  });
}

function family(d: Draws, place: Place, area: number): Household {
  const standing = area + 0.89 * d.normal();
  const persons = kin(d);
  const one = household({
    ...{
      governorate: place.governorate,
      stratum: place.stratum,
      psu: place.psu,
      nationality: 'kuwaiti',
      kind: 'family',
    },
    ...{ persons, standing, weight: place.share * published.kuwaitiFamilies },
  });
  house(d, one);
  hireStaff(d, one);
  return one;
}

function kin(d: Draws): Person[] {
  const age = d.pick(headAges) + d.integer(0, 4);
  const womanAlone = d.chance(0.05 + (age > 50 ? 0.1 : 0.03));
  const married = !womanAlone && d.chance(0.93);
  const head = person('head', age, womanAlone ? 'female' : 'male', 'kuwaiti');
  const persons = [head];
  const motherAge = womanAlone ? age : Math.max(21, age - d.integer(1, 6));
  if (married) persons.push(person('spouse', motherAge, 'female', 'kuwaiti'));
  if (married || (womanAlone && d.chance(0.8))) persons.push(...children(d, motherAge));
  if (d.chance(0.07) && age < 60) persons.push(person('parent', age + d.integer(22, 32), 'female', 'kuwaiti'));
  if (d.chance(0.1)) persons.push(person('relative', d.integer(18, 60), d.chance(0.5) ? 'male' : 'female', 'kuwaiti'));
  return persons;
}

function children(d: Draws, motherAge: number): Person[] {
  const born = Math.min(9, d.poisson(4.62 * Math.min(1, Math.max(0.05, (motherAge - 20) / 19))));
  const list: Person[] = [];
  for (let i = 0; i < born; i++) {
    const age = Math.floor(motherAge - 21 - d.next() * Math.max(1, Math.min(20, motherAge - 21)));
    const sex = d.chance(0.505) ? 'male' : 'female';
    const atHome = age < 24 || d.chance(age < 30 ? 0.65 : 0.2);
    if (age >= 0 && age < 40 && atHome) list.push(person('child', age, sex, 'kuwaiti'));
  }
  return list.sort((a, b) => b.age - a.age);
}

function house(d: Draws, one: Household): void {
  const older = one.persons[0].age >= 42 ? 1.15 : 0.82;
  const inHouse = published.dwelling.private_house * older + 0.05 * one.standing;
  if (d.chance(inHouse)) one.dwelling = 'private_house';
  else one.dwelling = d.chance(0.72) ? 'apartment_in_villa' : 'investment_apartment';
  one.housingApplication = d.chance(one.dwelling === 'private_house' ? 0.06 : 0.93);
}

function hireStaff(d: Draws, one: Household): void {
  const kuwaitis = one.persons.length;
  const houseFactor = one.dwelling === 'private_house' ? 1.1 : 0.65;
  const mean = (assumed.staffWithKuwaitis * published.domesticWorkers) / published.kuwaitiFamilies;
  const staff = Math.min(7, d.poisson(mean * houseFactor * (0.45 + 0.11 * kuwaitis) * Math.exp(0.22 * one.standing)));
  for (let i = 0; i < staff; i++) {
    one.persons.push(person('staff', d.integer(22, 52), d.chance(0.62) ? 'female' : 'male', 'other'));
  }
  for (const p of one.persons) if (p.relation === 'staff') p.sector = 'domestic';
  one.cars = Math.min(8, 1 + d.poisson(0.62 * members(one, (p) => p.nationality === 'kuwaiti' && p.age >= 18)));
}
