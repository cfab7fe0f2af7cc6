import { inLanguage } from '../../columns/column.ts';
import { conceptLabels, words as plainWords } from '../../tables/labels.ts';
import type { Table } from '../../tables/table.ts';
import { audit, failed } from '../audit/audit.ts';
import type { CheckResult } from '../audit/check.ts';
import { headingOf } from '../heading.ts';
import { currencyText } from './currency.ts';
import type { Block, Callout, Document, DocumentWords, Numerals, Section, TableBlock } from './document.ts';
import type { Material } from './material.ts';
import type { Numbering } from './numbering.ts';
import type { Pack } from './packs.ts';
import { annexTables, checkBlocks } from './sections/annex.ts';
import { sections } from './sections/index.ts';
import { type Study, studyOf } from './study.ts';
import { en } from './templates/en.ts';
import type { SentenceKey, Template } from './templates/template.ts';
import { type Writer, writerOf } from './writer.ts';

/** How an assessment is to be written. */
export interface AssessmentOptions {
  readonly language: string;
  readonly numerals: Numerals;
  readonly template: Template;
  readonly pack: Pack;
  readonly numbering: Numbering;
  readonly decimals?: number;
}

/** The tables of a report and the checks that were run on them: the same in every language. */
export interface Prepared {
  readonly material: Material;
  readonly tables: ReadonlyMap<string, Table>;
  readonly checks: readonly CheckResult[];
}

/** The tables and checks of a material. */
export function prepare(material: Material, tables: ReadonlyMap<string, Table>): Prepared {
  return { material, tables, checks: audit({ material, tables }) };
}

/** Writes the assessment in one language. */
export function assess({ material, tables, checks }: Prepared, options: AssessmentOptions): Document {
  const { language, numerals, decimals, pack, numbering } = options;
  const { scenario, population } = material.result.comparison;
  const writer = writerFor(material, options);
  const present = { ...pack, sections: presentSections(pack, material, tables) };
  const study = studyOf(material, writer, { pack: present, numbering, tables });
  return {
    title: writer.text(scenario.title),
    subtitle: writer.say(scenario.isReview ? 'document.kind_review' : 'document.kind'),
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    numerals,
    decimals,
    facts: headingOf(material.result.comparison, language).facts.map((fact) => writer.text(fact)),
    sections: sectionsOf(study, checks),
    footer: writer.say('document.footer', {
      version: material.version,
      hash: material.hash,
      data: inLanguage(population.title, language),
    }),
    words: wordsOf(writer),
  };
}

function writerFor(material: Material, { language, numerals, template }: AssessmentOptions): Writer {
  const { scenario, population } = material.result.comparison;
  const common = {
    scenario: inLanguage(scenario.title, language),
    baseline: inLanguage(scenario.baseline.title, language),
    data: inLanguage(population.title, language),
    year: String(scenario.baseline.year),
    currency: currencyText(population.currency, language),
    welfare: welfareText(material, language),
  };
  return writerOf({ language, numerals, template, currency: population.currency, common });
}

const perLabels = {
  capita: { en: 'per person', ar: 'للفرد' },
  adult: { en: 'per equivalent adult', ar: 'للبالغ المكافئ' },
  household: { en: 'per household', ar: 'للأسرة' },
} as const;

function welfareText({ result }: Material, language: string): string {
  const { welfare, per } = result.comparison.scenario.baseline.assumptions;
  const what = 'concept' in welfare ? conceptLabels[welfare.concept] : plainWords(welfare.column).toLowerCase();
  return `${inLanguage(what, language)} ${inLanguage(perLabels[per], language)}`;
}

/** The sections of a pack that have something to say, so that numbers in the text are those of the page. */
function presentSections(pack: Pack, material: Material, tables: ReadonlyMap<string, Table>): readonly string[] {
  const { isReview } = material.result.comparison.scenario;
  const has: Readonly<Record<string, boolean>> = {
    reform: !isReview,
    people: !isReview,
    compensation: material.compensation !== undefined,
    sensitivity: material.sensitivity.length > 0,
    pay: tables.has('wage-bill'),
    protection: tables.has('transfers'),
  };
  return pack.sections.filter((id) => has[id] ?? true);
}

function sectionsOf(study: Study, checks: readonly CheckResult[]): readonly Section[] {
  const { writer, pack } = study;
  const texts = new Map<string, readonly Block[]>();
  for (const id of pack.sections) texts.set(id, sections.find((one) => one.id === id)?.blocks(study) ?? []);
  const shown = [...texts.values()].flat().filter((block): block is TableBlock => block.kind === 'table');
  texts.set('annex', annexTables(study, shown));
  texts.set('checks', checkBlocks(study, checks));
  if (failed(checks).length > 0) texts.set('summary', [alarm(study), ...(texts.get('summary') ?? [])]);
  return pack.sections.map((id) => ({
    id,
    number: study.section(id),
    title: writer.say(titleKey(id, study.material.result.comparison.scenario.isReview)),
    isAnnex: id === 'annex' || id === 'checks',
    blocks: texts.get(id) ?? [],
  }));
}

/** The title of a section; some have another where nothing is reformed. */
function titleKey(id: string, isReview: boolean): SentenceKey {
  const ofReview = `${id}.title_review`;
  return (isReview && ofReview in en ? ofReview : `${id}.title`) as SentenceKey;
}

function alarm({ writer, section }: Study): Callout {
  const text = writer.say('summary.audit_failed', { checks: section('checks') });
  return { kind: 'callout', tone: 'failed', title: writer.say('summary.audit_failed_title'), items: [text] };
}

function wordsOf(writer: Writer): DocumentWords {
  return {
    contents: writer.say('document.contents'),
    skip: writer.say('document.skip'),
    page: writer.say('document.page'),
    unit: writer.say('document.unit'),
    showData: writer.say('document.show_data'),
  };
}
