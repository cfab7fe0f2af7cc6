import { type Governorate, governorates } from './household.ts';

/** Where a household is drawn: its stratum, primary sampling unit and the weight it starts from. */
export interface Place {
  readonly governorate: Governorate;
  readonly stratum: string;
  readonly psu: string;
  /** Households of the country that one sampled household stands for before calibration. */
  readonly share: number;
}

/** Households drawn, by governorate: 3,600 Kuwaiti (over-sampled) and 2,400 other. The split is ours; no table was found. */
export const sampleSize: Readonly<Record<'kuwaiti' | 'other', readonly number[]>> = {
  kuwaiti: [650, 540, 580, 680, 500, 650],
  other: [240, 500, 720, 550, 270, 120],
};

const householdsInPsu = 10;

/** The places of one nationality's sample in order: strata are governorate × nationality, ten households to a PSU. */
export function places(group: 'kuwaiti' | 'other'): readonly Place[] {
  const list: Place[] = [];
  const total = sampleSize[group].reduce((a, b) => a + b, 0);
  for (const [g, governorate] of governorates.entries()) {
    for (let i = 0; i < sampleSize[group][g]; i++) {
      const psu = `${group === 'kuwaiti' ? 'K' : 'N'}${g + 1}-${String(1 + Math.floor(i / householdsInPsu)).padStart(2, '0')}`;
      list.push({ governorate, stratum: `${governorate}-${group}`, psu, share: 1 / total });
    }
  }
  return list;
}
