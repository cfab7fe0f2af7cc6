import type { Margin } from './margins.ts';

/** FIT.md: every margin with its target, what the population reaches, and the ratio. */
export function fitPage(margins: readonly Margin[]): string {
  const met = margins.filter((m) => m.by !== 'not calibrated');
  const loose = margins.filter((m) => m.by === 'not calibrated');
  return [
    '# Fit of the synthetic population of Kuwait',
    '',
    'Made by `make.ts`; do not edit. Every household is synthetic: nobody in these files exists. The totals are those of the sources.',
    '`by`: *weights* are calibrated to the figure (generalised raking, ratios within 0.3 to 3 of the drawn weight); *levels* are amounts',
    'scaled to it; *drawn* is only expected to come near.',
    '',
    '## Figures that are met',
    '',
    ...tableOf(met),
    '',
    '## Figures that are not met, and why',
    '',
    'These contradict a figure above, or are of another concept or date. They are printed so that nobody has to find out.',
    '',
    ...tableOf(loose),
    '',
  ].join('\n');
}

function tableOf(margins: readonly Margin[]): string[] {
  return [
    '| margin | unit | target | reached | ratio | by | as of | source | confidence | note |',
    '| --- | --- | ---: | ---: | ---: | --- | --- | --- | --- | --- |',
    ...margins.map(
      (m) =>
        `| ${m.title} | ${m.unit} | ${number(m.target)} | ${number(m.reached)} | ${(m.reached / m.target).toFixed(4)} | ${m.by} | ${m.asOf} | ${m.source} | ${m.confidence} | ${m.note ?? ''} |`,
    ),
  ];
}

function number(value: number): string {
  const decimals = value >= 10000 ? 0 : value >= 100 ? 1 : 2;
  const [whole, part] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part ? `${grouped}.${part}` : grouped;
}
