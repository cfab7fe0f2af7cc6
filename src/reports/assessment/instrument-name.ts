import type { Text } from '../../columns/column.ts';
import type { Instrument } from '../../policy/policy.ts';
import { words } from '../../tables/labels.ts';

/** What an instrument is called: its label, or its id in words where the policy gives it none. */
export function instrumentName({ id, label }: Pick<Instrument, 'id' | 'label'>): Text {
  return label === id ? words(id) : label;
}
