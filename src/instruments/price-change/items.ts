/** A sector that a good households buy comes from: how much of the good does (in shares or in output), and how its price changes. */
export interface SectorPart {
  readonly weight: number;
  readonly change: number;
}

/**
 * The price change of a good that several sectors make: the mean of theirs, by weight (SUBSIM, by output). The other way round,
 * the price change of a sector of which one product is a part is the mean over its products, those that stay as they are at 0.
 *
 * @example itemChange([{ weight: 100, change: 0.1 }, { weight: 400, change: 0.2 }]) // 0.18
 */
export function itemChange(parts: readonly SectorPart[]): number {
  let weights = 0;
  let changes = 0;
  for (const { weight, change } of parts) {
    if (weight < 0) throw new RangeError(`a good cannot come from a sector with a weight of ${weight}`);
    weights += weight;
    changes += weight * change;
  }
  return weights > 0 ? changes / weights : NaN;
}
