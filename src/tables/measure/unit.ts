import type { Asked } from '../../indicators/find.ts';

/** The unit an estimate is in: that of the variable, or what the indicator is by nature. */
export function unitOfIndicator({ indicator, id }: Asked, unit: string): string {
  if (indicator.unit !== 'same') return indicator.unit;
  return id.endsWith(':normalised') ? 'index' : unit;
}
