import { type AssessmentOptions, assess, type Prepared, prepare } from '../../src/reports/assessment/assess.ts';
import { compensationOf } from '../../src/reports/assessment/compensation/compensation.ts';
import type { Document } from '../../src/reports/assessment/document.ts';
import { reportEstimates } from '../../src/reports/assessment/gather.ts';
import type { Material } from '../../src/reports/assessment/material.ts';
import { packs } from '../../src/reports/assessment/packs.ts';
import { tablesOf } from '../../src/reports/assessment/study.ts';
import { templates } from '../../src/reports/assessment/templates/index.ts';
import { resultOf } from '../../src/reports/report.ts';
import { runRecord } from '../../src/reports/run-record.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import { estimates } from '../../src/tables/estimates/index.ts';
import { comparison, review } from '../tables/fixture.ts';

const levers = [
  { name: 'subsidies', touches: ['electricity', 'diesel'] },
  { name: 'wages', touches: ['government_pay'] },
  { name: 'compensation', touches: ['citizen_support'] },
];

/** The small reform of the tables' fixture, with its levers named. */
export function smallReform(): Comparison {
  const made = comparison();
  const intensity = { subsidies: 1, wages: 1, compensation: 1 };
  return { ...made, scenario: { ...made.scenario, levers, intensity } };
}

/** The material of a report on the small reform: its payments taken out, and two points of its sensitivity. */
export function smallMaterial(more: Partial<Material> = {}): Material {
  const made = smallReform();
  const first = resultOf(made, { by: ['region'] });
  const list = reportEstimates(first);
  const result = { ...first, estimates: list };
  const without = comparison({ price: 0.01, social: 1800, support: 0, diesel: 30_000 });
  return {
    result,
    undisclosed: list,
    compensation: compensationOf(result, without),
    sensitivity: [
      {
        intensity: { subsidies: 0.5 },
        estimates: estimates(comparison({ price: 0.006, social: 1800, support: 240, diesel: 40_000 })),
      },
      { intensity: { subsidies: 1 }, estimates: estimates(made) },
    ],
    run: runRecord(made, { seed: 1, language: 'en' }),
    hash: '0123456789ab',
    version: '0.1.0',
    minCell: 0,
    roundTo: 1,
    ...more,
  };
}

/** The material of a review of the present rules. */
export function reviewMaterial(): Material {
  const made = review();
  const first = resultOf(made);
  const list = reportEstimates(first);
  return {
    result: { ...first, estimates: list },
    undisclosed: list,
    sensitivity: [],
    run: runRecord(made, { seed: 1, language: 'en' }),
    hash: '0123456789ab',
    version: '0.1.0',
    minCell: 0,
    roundTo: 1,
  };
}

/** A material with its tables and checks. */
export function prepared(material: Material = smallMaterial()): Prepared {
  return prepare(material, tablesOf(material));
}

/** A report of the small reform as a document. */
export function smallDocument(options: Partial<AssessmentOptions> = {}, made: Prepared = prepared()): Document {
  const language = options.language ?? 'en';
  return assess(made, {
    language,
    numerals: 'latin',
    template: templates[language],
    pack: packs.find(({ id }) => id === 'full')!,
    numbering: 'mizan',
    ...options,
  });
}
