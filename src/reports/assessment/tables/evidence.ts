import type { Text } from '../../../columns/column.ts';
import { parameterLabel } from '../../../tables/labels.ts';
import { sourceLine } from '../../../tables/notes.ts';
import type { Result } from '../../../tables/result.ts';
import type { Table } from '../../../tables/table.ts';
import { unitText } from '../../units.ts';
import { comparisonOf, type Material } from '../material.ts';

/** The parameters of the rules with the evidence for each: value, date, source and grade, as their authors wrote them. */
export function parametersTable({ comparison }: Pick<Result, 'comparison'>): Table {
  const { baseline, reform } = comparison.scenario;
  return {
    id: 'parameters',
    title: { en: 'Parameters and their sources', ar: 'المعاملات ومصادرها' },
    columns: [
      { id: 'parameter', title: { en: 'Parameter', ar: 'المعامل' }, measure: 'text' },
      { id: 'baseline', title: { en: 'In force', ar: 'السارية' }, measure: 'text' },
      { id: 'reform', title: { en: 'Reform', ar: 'الإصلاح' }, measure: 'text' },
      { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'text' },
      { id: 'as_of', title: { en: 'As of', ar: 'بتاريخ' }, measure: 'text' },
      { id: 'grade', title: { en: 'Grade', ar: 'درجة الثقة' }, measure: 'text' },
      { id: 'source', title: { en: 'Source', ar: 'المصدر' }, measure: 'text' },
    ],
    rows: [...baseline.parameters.values()].map((parameter) => {
      const { name, value, unit, period, asOf, source, confidence } = parameter;
      const after = reform.parameters.get(name)?.value ?? value;
      const measured = [unit, period].filter(Boolean).join('/');
      return [
        parameterLabel(parameter),
        String(value),
        after === value ? '' : String(after),
        { en: measured, ar: unitText(measured, 1, 'ar') },
        String(asOf ?? ''),
        grades[confidence ?? ''] ?? confidence ?? '',
        source ?? '',
      ];
    }),
    notes: [{ en: 'Sources and grades as the scenario states them.', ar: 'المصادر والدرجات كما يذكرها السيناريو.' }],
    source: sourceLine(comparison),
  };
}

/** Grades of evidence that scenarios usually give. */
const grades: Readonly<Record<string, Text>> = {
  high: { en: 'high', ar: 'عالية' },
  medium: { en: 'medium', ar: 'متوسطة' },
  low: { en: 'low', ar: 'منخفضة' },
  derived: { en: 'derived', ar: 'مشتقة' },
  unverified: { en: 'unverified', ar: 'غير متحقق منها' },
};

/** By how much columns were carried from the year of the data to the year of the policy. */
export function upratingTable({ comparison }: Pick<Result, 'comparison'>): Table {
  const applied = comparison.population.uprating ?? [];
  return {
    id: 'uprating',
    title: { en: 'Factors that carry the data to the policy year', ar: 'معاملات الترحيل إلى سنة السياسة' },
    columns: [
      { id: 'index', title: { en: 'Index', ar: 'الرقم القياسي' }, measure: 'text' },
      { id: 'from', title: { en: 'From', ar: 'من' }, measure: 'text' },
      { id: 'to', title: { en: 'To', ar: 'إلى' }, measure: 'text' },
      { id: 'factor', title: { en: 'Factor', ar: 'المعامل' }, measure: 'index' },
      { id: 'columns', title: { en: 'Columns moved', ar: 'الأعمدة المرحّلة' }, measure: 'text' },
    ],
    rows: applied.map(({ index, from, to, factor, columns }) => [
      index,
      String(from),
      String(to),
      factor,
      columns.join(', '),
    ]),
    notes: [],
    source: sourceLine(comparison),
  };
}

/** Every file the result rests on, with its hash. */
export function provenanceTable(material: Material): Table {
  const { run } = material;
  return {
    id: 'provenance',
    title: { en: 'Inputs and their hashes', ar: 'المدخلات وبصماتها' },
    columns: [
      { id: 'file', title: { en: 'File', ar: 'الملف' }, measure: 'text' },
      { id: 'rows', title: { en: 'Rows', ar: 'الصفوف' }, measure: 'count' },
      { id: 'sha256', title: { en: 'SHA-256', ar: 'SHA-256' }, measure: 'text' },
    ],
    rows: run.inputs.map(({ path, rows, sha256 }) => [path, rows ?? '', sha256]),
    notes: [],
    source: sourceLine(comparisonOf(material)),
  };
}
