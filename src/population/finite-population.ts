import type { Frame } from '../columns/column.ts';
import { type Diagnostic, error, type Place } from '../diagnostics/diagnostic.ts';
import type { DesignFields } from './descriptor.ts';
import type { Design } from './population.ts';

/** Where problems with a finite population are said. */
interface Said {
  readonly fields: DesignFields;
  readonly frame: Frame;
  readonly place?: Place;
  readonly diagnostics: Diagnostic[];
}

const expected = 'the number of sampling units the stratum has in the country, or the share of them drawn';

/** Says which stratum has several finite populations, none, or fewer sampling units than were drawn. */
export function checkFinite(design: Design, { fields, frame, place, diagnostics }: Said): void {
  const { fpc, strata } = design;
  if (fpc === undefined || fields.fpc === undefined) return;
  const drawn = unitsDrawn(design, frame.rows);
  const first = new Map<number, number>();
  const said = new Set<number>();
  for (let row = 0; row < fpc.length; row++) {
    const stratum = strata ? strata[row] : 0;
    const before = first.get(stratum) ?? row;
    first.set(stratum, before);
    const found = problem(fpc[before], fpc[row], drawn.get(stratum)!);
    if (found === undefined || said.has(stratum)) continue;
    said.add(stratum);
    const where = fields.strata === undefined ? '' : ` in stratum ${nameOf(frame, fields.strata, row)}`;
    const facts = { key: 'mizan.design.fpc', found: `${fields.fpc} ${found}${where}`, expected };
    diagnostics.push(error('package-value', place, facts));
  }
}

function problem(one: number, other: number, drawn: number): string | undefined {
  if (Number.isNaN(other)) return undefined;
  if (one !== other) return `${one} and ${other}`;
  if (!(one > 0)) return String(one);
  return one > 1 && one < drawn ? `${one}, where ${drawn} units were drawn,` : undefined;
}

function unitsDrawn({ strata, psu }: Design, rows: number): ReadonlyMap<number, number> {
  const units = new Map<number, Set<number>>();
  for (let row = 0; row < rows; row++) {
    const stratum = strata ? strata[row] : 0;
    const known = units.get(stratum) ?? new Set();
    units.set(stratum, known.add(psu ? psu[row] : row));
  }
  return new Map([...units].map(([stratum, drawn]) => [stratum, drawn.size]));
}

function nameOf({ columns }: Frame, name: string, row: number): string {
  const column = columns.get(name);
  if (column === undefined) return '';
  return column.kind === 'category' ? (column.levels[column.codes[row]] ?? '') : String(column.values[row]);
}
