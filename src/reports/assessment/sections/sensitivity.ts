import { leverLabel } from '../../../tables/lever-label.ts';
import { lookUp } from '../../../tables/result.ts';
import type { SweptPoint } from '../../../tables/sweep.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** How the results move with the intensity of each lever. */
export const sensitivity: SectionDefinition = {
  id: 'sensitivity',
  title: 'sensitivity.title',
  blocks: (study) => {
    const { writer, charts, table, material } = study;
    if (material.sensitivity.length === 0) return [];
    const [grid] = charts('grid');
    const figure = grid ? writer.say('sensitivity.grid', { figure: grid.label.replace(/^\D+/, '') }) : '';
    return [
      ...paragraph(writer.say('sensitivity.intro'), ...levers(study), figure),
      ...table('sensitivity'),
      ...(grid ? [grid] : []),
    ];
  },
};

function levers({ writer, material }: Study): readonly string[] {
  const names = [...new Set(material.sensitivity.map(({ intensity }) => Object.keys(intensity)[0]))];
  return names.map((lever) => {
    const points = material.sensitivity.filter(({ intensity }) => lever in intensity);
    const [half, full] = [points[0], points[points.length - 1]];
    return writer.say('sensitivity.lever', {
      lever: writer.text(leverLabel(material.result.comparison.scenario, lever)),
      half_saving: saving(half, writer),
      half_headcount: headcount(half, writer),
      full_saving: saving(full, writer),
      full_headcount: headcount(full, writer),
    });
  });
}

function saving(point: SweptPoint, writer: Study['writer']): string {
  const value = -(lookUp(point)('total', 'budget:total', 'change') ?? Number.NaN);
  return writer.signedMoney(value);
}

function headcount(point: SweptPoint, writer: Study['writer']): string {
  const line = point.estimates.find(({ indicator }) => indicator === 'fgt0')?.line;
  return writer.percent(100 * (lookUp(point)('fgt0', 'welfare', 'reform', { line }) ?? Number.NaN), 2);
}
