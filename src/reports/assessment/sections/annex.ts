import { numberText } from '../../../tables/number-text.ts';
import { failed } from '../../audit/audit.ts';
import type { CheckResult, Finding } from '../../audit/check.ts';
import type { Block, TableBlock } from '../document.ts';
import { byNumber } from '../numbering.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** Every table of the pack that the text does not show, or shows in brief. */
export const annex: SectionDefinition = {
  id: 'annex',
  title: 'annex.title',
  isAnnex: true,
  blocks: () => [],
};

/** The tables of the annex, when it is known which ones the text shows in full or in brief. */
export function annexTables(study: Study, shown: readonly TableBlock[]): readonly Block[] {
  const inFull = new Set(shown.filter(isWhole).map(({ id }) => id));
  const inBrief = new Set(shown.map(({ id }) => id));
  const tables = [...new Set(study.pack.annex)]
    .filter((id) => !inFull.has(id) && id !== 'provenance')
    .flatMap((id) => study.table(id, { inFull: inBrief.has(id) }))
    .sort((a, b) => byNumber(a.number, b.number));
  return [...tables, ...provenance(study), ...warnings(study)];
}

/** A table shown in brief is whole where it folds no rows. */
function isWhole({ brief, table }: TableBlock): boolean {
  return !brief || !(table.styles ?? []).some(({ only }) => only !== undefined);
}

function provenance(study: Study): readonly Block[] {
  const { writer } = study;
  return [
    { kind: 'heading', text: writer.say('annex.provenance') },
    ...paragraph(writer.say('annex.provenance_text')),
    ...study.table('provenance'),
  ];
}

function warnings({ writer, material }: Study): readonly Block[] {
  const { warnings } = material.run;
  if (warnings.length === 0) return [];
  const items = warnings.map(({ message, file, line }) =>
    file ? `${file}${line ? `:${line}` : ''}: ${message}` : message,
  );
  return [
    { kind: 'heading', text: writer.say('annex.warnings') },
    { kind: 'list', items },
  ];
}

/** The audit at the end: how many checks were made and that they hold, or loudly that they do not. */
export function checkBlocks({ writer }: Study, results: readonly CheckResult[]): readonly Block[] {
  const broken = failed(results);
  const list = results.map(
    ({ title, compared, failures }) =>
      `${failures.length === 0 ? '✓' : '✗'} ${writer.text(title)} (${writer.number(compared - failures.length)}/${writer.number(compared)})`,
  );
  if (broken.length === 0)
    return [
      ...paragraph(writer.say('checks.passed', { count: String(results.length) })),
      { kind: 'list', items: list },
    ];
  const title = writer.say('checks.failed', { failed: String(broken.length), count: String(results.length) });
  const items = broken.flatMap(({ title: name, failures }) =>
    failures.slice(0, 5).map((one) => `${writer.text(name)}: ${failureText(one)}`),
  );
  return [
    { kind: 'callout', tone: 'failed', title, items },
    { kind: 'list', items: list },
  ];
}

function failureText({ at, found, expected }: Finding): string {
  return `${at}: ${numberText(found, 6)} ≠ ${numberText(expected, 6)}`;
}
