import { counted } from '../../arabic-count.ts';
import type { WithheldPeople } from '../../disclosure/people.ts';
import { inBoth } from '../../labels.ts';
import { numberText } from '../../number-text.ts';
import { recordsAmong } from '../counted-records.ts';
import type { Estimated } from '../estimated.ts';
import { groupingName } from '../words.ts';
import { isWithheld, type Withholding } from './withhold.ts';

type Said = ReturnType<typeof inBoth>;

/** Which groups of each breakdown are withheld, and why: their own few records, or those that they would give away. */
export function withheldNotes(
  withheld: readonly WithheldPeople[],
  { results, held }: { readonly results: readonly Estimated[]; readonly held: Withholding },
): readonly Said[] {
  const gaps = results.filter((one) => isWithheld(one, held)).map(({ subject }) => subject);
  const groups = [...new Set(gaps.map(({ by }) => by ?? ''))].map((by) => {
    const mine = withheld.filter((one) => one.by === by);
    return noteOf(by, mine, held);
  });
  return gaps.some(({ groups = [] }) => groups.length > 1) ? [...groups, withThem] : groups;
}

function noteOf(by: string, withheld: readonly WithheldPeople[], { minCell }: Withholding): Said {
  const few = { en: `fewer than ${numberText(minCell, 0)} records`, ar: `أقل من ${counted(minCell, recordsAmong)}` };
  const parts = [named(withheld, 'few', few), named(withheld, 'complement', subtraction)].filter(({ en }) => en !== '');
  return inBoth([groupingName(by), ...parts], ([name, ...said], language) =>
    language === 'ar' ? `محجوب من ${name}: ${said.join('؛ ')}.` : `Withheld of ${name}: ${said.join('; ')}.`,
  );
}

function named(withheld: readonly WithheldPeople[], why: WithheldPeople['why'], reason: Said): Said {
  const groups = withheld.filter((one) => one.why === why).map(({ group }) => group ?? nowhere);
  return inBoth([reason, ...groups], ([said, ...names], language) => {
    if (names.length === 0) return '';
    return language === 'ar' ? `${names.join('، ')} (${said})` : `${names.join(', ')} (${said})`;
  });
}

const nowhere = { en: 'records in no group', ar: 'سجلات بلا مجموعة' };
const subtraction = {
  en: 'so that no sum over so few can be worked out by subtraction',
  ar: 'لئلا يُستنتج بالطرح مجموع سجلات بهذه القلة',
};
const withThem = {
  en: 'Contrasts and decompositions that tell of withheld groups are withheld with them.',
  ar: 'وتُحجب معها الفروق والتفكيكات التي تدل على مجموعات محجوبة.',
};
