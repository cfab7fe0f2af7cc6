/** Refuses a relative change of price of −1 or less: nothing becomes free, or is paid to be taken. A missing one passes and stays missing. */
export function checkChange(change: number): void {
  if (change <= -1) throw new RangeError(`a price cannot change by ${change}: that leaves nothing of it, or less`);
}

/** Refuses an own-price elasticity above zero: demand that rises with its price is a sign lost on the way. */
export function checkElasticity(elasticity: number): void {
  if (elasticity > 0) throw new RangeError(`an own-price elasticity of ${elasticity} is above 0`);
}

/** Refuses budget shares outside 0 to 1, one by one and together. */
export function checkShares(shares: readonly number[]): void {
  for (const share of shares) {
    if (share < 0 || share > 1) throw new RangeError(`a budget share of ${share} is outside 0 to 1`);
  }
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (all > 1 + 1e-9) throw new RangeError(`budget shares add up to ${all}, which is more than 1`);
}

/** Refuses a share of a cost that is passed on outside 0 to 1. */
export function checkPassThrough(share: number): void {
  if (share < 0 || share > 1) throw new RangeError(`a pass-through of ${share} is outside 0 to 1`);
}
