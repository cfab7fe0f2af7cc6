import type { Message } from './message.ts';

const meant = (near: string | undefined, otherwise?: string): string | undefined =>
  near ? `did you mean "${near}"?` : otherwise;

export const measureMessages = {
  'nothing-measured': (f: { known: string }): Message => ({
    message: 'no variable is named',
    hint: `say which with --of; columns are ${f.known}`,
  }),
  'unknown-indicator': (f: { name: string; near?: string; usage?: string }): Message => ({
    message: f.usage ? `"${f.name}" is not how that indicator is written` : `no indicator "${f.name}"`,
    hint: f.usage ? `write ${f.usage}` : meant(f.near, 'mizan show indicators lists them'),
  }),
  'indicator-needs': (f: { name: string; option: string; what: string }): Message => ({
    message: `${f.name} needs ${f.what}`,
    hint: `give ${f.option}, or leave ${f.name} out`,
  }),
  'no-such-column': (f: { option: string; name: string; near?: string; known: string }): Message => ({
    message: `${f.option}: no column "${f.name}"`,
    hint: meant(f.near, `columns are ${f.known}`),
  }),
  'no-replicates': (f: { pattern: string; near?: string }): Message => ({
    message: `--replicates: no column is called like "${f.pattern}"`,
    hint: f.near
      ? `there is "${f.near}": write a pattern that fits it, such as 'rw*'`
      : "name the columns of replicate weights by a pattern, such as 'rw*', or a number of replicates to draw",
  }),
  'replicate-method': (f: { pattern: string }): Message => ({
    message: `--replicates ${f.pattern}: how the replicate weights were made is not given`,
    hint: 'say --replicate-method bootstrap, jkn or brr',
  }),
  'bootstrap-needs-count': (_f: object): Message => ({
    message: '--replicate-method bootstrap: how many replicates to draw is not given',
    hint: "say --replicates 500, or name columns of replicate weights: --replicates 'rw*'",
  }),
  'brr-needs-columns': (_f: object): Message => ({
    message: '--replicate-method brr needs replicate weights from the data',
    hint: "name their columns: --replicates 'rw*'; jkn and bootstrap weights can be made from --strata and --psu",
  }),
  'design-missing': (f: { option: string; name: string; count: number; row: number }): Message => ({
    message: `${f.option} ${f.name}: ${f.count} ${f.count === 1 ? 'row has' : 'rows have'} no value, the first is row ${f.row}`,
    hint: 'a row cannot be placed in the sample without it: fill it in, or take these rows out of the file',
  }),
  'weight-missing': (f: { name: string; count: number; row: number }): Message => ({
    message: `--weight ${f.name}: ${f.count} ${f.count === 1 ? 'row has' : 'rows have'} no weight, the first is row ${f.row}`,
    hint: 'fill the weights in; a row that stands for nobody has weight 0',
  }),
  'weights-below-zero': (f: { name: string; count: number; row: number; found: string }): Message => ({
    message: `${f.name}: ${f.count} ${f.count === 1 ? 'weight is' : 'weights are'} below zero, the first is ${f.found} in row ${f.row}`,
    hint: 'a weight counts what a row stands for: zero or more',
  }),
  'weights-all-zero': (f: { name: string }): Message => ({
    message: `${f.name}: the weights add up to nothing`,
    hint: 'name another column with --weight',
  }),
  'fpc-not-constant': (f: { name: string; stratum: string }): Message => ({
    message: `--fpc ${f.name}: stratum ${f.stratum} has more than one value`,
    hint: 'give the number of primary sampling units in the stratum (or the share sampled), the same in all its rows',
  }),
  'fpc-too-small': (f: { name: string; stratum: string; found: string; units: number }): Message => ({
    message: `--fpc ${f.name}: stratum ${f.stratum} is said to have ${f.found} primary sampling units, and ${f.units} were drawn`,
    hint: 'give the number of primary sampling units in the stratum in the country, or the share of them that was drawn',
  }),
  'lonely-stratum': (f: { count: number }): Message => ({
    message: `${f.count === 1 ? 'a stratum has' : `${f.count} strata have`} one primary sampling unit: no standard errors can be given`,
    hint: 'say --lonely centre (its deviation from the mean of all) or --lonely certainty (it adds no variance)',
  }),
  'line-not-understood': (f: { text: string }): Message => ({
    message: `--line "${f.text}" is no amount`,
    hint: 'write an amount (9000), a share (60%median, 50%mean), a column, or a name and one of these: national=9000',
  }),
  'line-below-zero': (f: { text: string; found: string }): Message => ({
    message: `--line ${f.text}: a poverty line of ${f.found} leaves nobody to compare`,
    hint: 'a line is above zero, in the unit and period of the variable',
  }),
  'line-other-period': (f: { text: string; found: string; expected: string; remedy: string }): Message => ({
    message: `--line ${f.text} is in ${f.found}, and the variable in ${f.expected}`,
    hint: f.remedy,
  }),
  'line-name-twice': (f: { name: string }): Message => ({
    message: `two poverty lines are called "${f.name}"`,
    hint: 'give each a name of its own: national=9000',
  }),
  'too-many-groups-here': (f: { name: string; count: number; most: number }): Message => ({
    message: `--by ${f.name} would form ${f.count} groups; at most ${f.most} are shown`,
    hint: 'use deciles or quintiles for a number, or put its values into bands in a column',
  }),
  'nobody-left': (f: { text: string; rows: number }): Message => ({
    message: `--filter ${f.text} leaves nobody of ${f.rows} rows`,
    hint: 'check the spelling of names and the side of the comparison',
  }),
  'nobody-measured': (f: { text: string; rows: number }): Message => ({
    message: `--of ${f.text}: no row of ${f.rows} has a value`,
    hint: 'a quantile or mean of nothing is nothing: check the column, --filter and --against',
  }),
  'no-value': (f: { name: string; of: string; why: string; remedy: string }): Message => ({
    message: `${f.name} of ${f.of} is not defined: ${f.why}`,
    hint: f.remedy,
  }),
  'weight-column-there': (f: { columns: string; first: string }): Message => ({
    message: `every row counts once, though there is a column ${f.columns}`,
    hint: `say --weight ${f.first} if it holds survey weights`,
  }),
  'both-others': (_f: object): Message => ({
    message: '--against and --compare are given together',
    hint: '--against is the same units under another variable, --compare another sample: ask for one at a time',
  }),
  'contrast-what': (f: { text: string }): Message => ({
    message: `--contrast "${f.text}" names no two groups`,
    hint: 'write sex=female,male: the first less the second',
  }),
  'no-such-group': (f: { by: string; name: string; near?: string; known: string }): Message => ({
    message: `${f.by} has no group "${f.name}"`,
    hint: meant(f.near, `its groups are ${f.known}`),
  }),
  'decompose-what': (f: { text: string }): Message => ({
    message: `--decompose "${f.text}" names no decomposition`,
    hint: 'write source=wages,pensions (the parts of --of), by=region, growth (with --line and --against or --compare) or mobility (with --against)',
  }),
  'decompose-needs': (f: { text: string; needs: string }): Message => ({
    message: `--decompose ${f.text} needs ${f.needs}`,
  }),
  'sources-do-not-add-up': (f: { of: string; largest: string }): Message => ({
    message: `the sources do not add up to ${f.of}: the largest gap in a row is ${f.largest}`,
    hint: 'add the source that is left out, or say --of as the sum of the sources',
  }),
  'option-word': (f: { option: string; found: string; near?: string; known: string }): Message => ({
    message: `${f.option}: no "${f.found}"`,
    hint: meant(f.near, `known are ${f.known}`),
  }),
};
