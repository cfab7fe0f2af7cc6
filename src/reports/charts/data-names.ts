import type { Text } from '../../columns/column.ts';
import { spine } from '../../tables/estimates/index.ts';
import { groupedBy } from '../../tables/group-rows.ts';
import { groupingLabel, levelLabel } from '../../tables/labels.ts';
import { leverLabel } from '../../tables/lever-label.ts';
import type { Result } from '../../tables/result.ts';
import { instrumentName } from '../assessment/instrument-name.ts';
import type { SentenceKey } from '../assessment/templates/template.ts';
import type { Writer } from '../assessment/writer.ts';
import type { UnnumberedChart } from './chart.ts';

/** A chart whose columns, series and steps also carry their names in the language of the report, for sheets that show its numbers. */
export function withNames(chart: UnnumberedChart, result: Result, writer: Writer): UnnumberedChart {
  const { columns, rows } = chart.data;
  const texts = rows.flatMap((row) => row.filter((cell) => typeof cell === 'string'));
  const names = Object.fromEntries(
    [...new Set([...columns, ...texts])].flatMap((id) => {
      const name = nameOf(id, { result, writer, place: columns[0] });
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
  return { ...chart, data: { ...chart.data, names } };
}

interface Around {
  readonly result: Result;
  readonly writer: Writer;
  /** The first column, which may hold the levels of a variable of the data. */
  readonly place: string;
}

function nameOf(id: string, { result, writer, place }: Around): string | undefined {
  const { comparison } = result;
  const sentence = sentences[id];
  if (sentence) return writer.say(sentence);
  const { scenario } = comparison;
  const instrument = spine(comparison).find((one) => one.id === id);
  if (instrument) return writer.text(instrumentName(instrument));
  if (words[id]) return writer.text(words[id]);
  if (id === 'group') return writer.text(groupingLabel(comparison, comparison.groups.by));
  if (scenario.levers.some(({ name }) => name === id)) return writer.text(leverLabel(scenario, id));
  const grouped = groupedBy(result);
  if (grouped.includes(id)) return writer.text(groupingLabel(comparison, id));
  return grouped.includes(place) ? writer.text(levelLabel(comparison, place, id)) : undefined;
}

/** What the charts themselves say of a column or cell. */
const sentences: Readonly<Record<string, SentenceKey | undefined>> = {
  all: 'chart.all',
  all_together: 'chart.net',
  others: 'chart.other',
  loss_over_5: 'chart.loss_large',
  loss_under_5: 'chart.loss_small',
  no_change: 'chart.none',
  gain_under_5: 'chart.gain_small',
  gain_over_5: 'chart.gain_large',
  people_share: 'chart.people_share',
  welfare: 'chart.welfare',
  everybody: 'chart.everybody',
  percentile: 'chart.percentile_axis',
  change_percent: 'chart.change_axis',
  net: 'chart.net_saving',
  net_saving: 'chart.net_saving',
};

const words: Readonly<Record<string, Text | undefined>> = {
  scheme: { en: 'Who is paid', ar: 'المستحقون' },
  poorest: { en: 'Paid to the poorest', ar: 'للأفقر' },
  payment_each: { en: 'Payment for each', ar: 'المبلغ للفرد' },
  budget: { en: 'Budget of payments', ar: 'ميزانية الدفع' },
  headcount: { en: 'Headcount', ar: 'نسبة الفقر' },
  poverty_gap: { en: 'Poverty gap', ar: 'فجوة الفقر' },
  mean_of_nine: { en: 'Mean of nine percentiles', ar: 'متوسط تسعة مئينات' },
  step: { en: 'Change', ar: 'التغيير' },
  saving: { en: 'Saving', ar: 'الوفر' },
  from: { en: 'From', ar: 'من' },
  to: { en: 'To', ar: 'إلى' },
  quantity: { en: 'Quantity', ar: 'الكمية' },
  bill_before: { en: 'Bill in force', ar: 'الفاتورة السارية' },
  bill_after: { en: 'Bill under the reform', ar: 'الفاتورة بعد الإصلاح' },
  price_before: { en: 'Price in force', ar: 'السعر الساري' },
  price_after: { en: 'Price under the reform', ar: 'السعر بعد الإصلاح' },
};
