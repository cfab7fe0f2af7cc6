import type { Text } from '../columns/column.ts';
import type { Measure } from './table.ts';

/** One measure of what the poor lose or gain. */
export interface Measured {
  readonly indicator: string;
  readonly title: Text;
  readonly unit: string;
  readonly measure: Measure;
  readonly times?: number;
}

/** What is said of those who lose, or of those who gain. */
export interface Losing {
  /** Share of people first. */
  readonly measures: readonly Measured[];
  readonly people: string;
  readonly amount: string;
  readonly each: Text;
  readonly unit: string;
}

/** Fiscal impoverishment: those who are poor after and have lost. */
export function losses(money: string): Losing {
  const titles = {
    people: { en: 'Poor who lose', ar: 'الفقراء الخاسرون' },
    ofPoor: { en: '… of those poor after', ar: '… من الفقراء بعده' },
    total: { en: 'Loss below the line', ar: 'الخسارة تحت الخط' },
    each: { en: '… per person who loses', ar: '… لكل خاسر' },
  };
  return side({ people: 'impoverished', amount: 'impoverishment' }, titles, money);
}

/** Fiscal gains to the poor: those who were poor before and have gained. */
export function gains(money: string): Losing {
  const titles = {
    people: { en: 'Poor who gain', ar: 'الفقراء الرابحون' },
    ofPoor: { en: '… of those poor before', ar: '… من الفقراء قبله' },
    total: { en: 'Gain below the line', ar: 'المكسب تحت الخط' },
    each: { en: '… per person who gains', ar: '… لكل رابح' },
  };
  return side({ people: 'gaining_poor', amount: 'gains_to_poor' }, titles, money);
}

type Titles = Readonly<Record<'people' | 'ofPoor' | 'total' | 'each', Text>>;

function side(
  { people, amount }: { readonly people: string; readonly amount: string },
  titles: Titles,
  money: string,
): Losing {
  const percent = { unit: '%', measure: 'rate', times: 100 } as const;
  const perHead = { en: '… per person of all', ar: '… لكل فرد من الجميع' };
  const ofLine = { en: '… in % of the line, of all', ar: '… % من الخط، للجميع' };
  return {
    measures: [
      { indicator: people, title: titles.people, ...percent },
      { indicator: `${people}:of_poor`, title: titles.ofPoor, ...percent },
      { indicator: amount, title: titles.total, unit: money, measure: 'money' },
      { indicator: `${amount}:per_head`, title: perHead, unit: money, measure: 'money-per-head' },
      { indicator: `${amount}:normalised`, title: ofLine, ...percent },
    ],
    people,
    amount: `${amount}:per_head`,
    each: titles.each,
    unit: money,
  };
}
