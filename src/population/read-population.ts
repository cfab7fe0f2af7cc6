import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/diagnostic.ts';
import { checkCells } from './check-cells.ts';
import { checkNames, isReplicate } from './check-names.ts';
import { readCsv, reportFindings } from './csv/read-csv.ts';
import type { Reading } from './csv/source.ts';
import type { RawTable } from './csv/table.ts';
import { type Descriptor, plainField, type Resource } from './descriptor.ts';
import type { Files } from './files.ts';
import { finishFrame } from './finish-column.ts';
import { checkFinite } from './finite-population.ts';
import { lazyTexts } from './ids.ts';
import { type Links, link, type Members } from './link.ts';
import { openPackage } from './open-package.ts';
import type { AdministrativeTotal, Population, Uprating } from './population.ts';
import { checkSizes, sizeColumn, sizesOf, withSize } from './size.ts';
import { designOf } from './survey-design.ts';
import { readTotals } from './totals.ts';
import { readUprating, uprated } from './uprate.ts';
import { checkWeights, weightsOf } from './weights.ts';

/** For which year the data are wanted, and where problems are collected. */
export interface PopulationOptions {
  /** The policy year that columns are uprated to; the year of the data where it is left out. */
  readonly year?: number;
  readonly diagnostics: Diagnostic[];
  /** Where the data package is named. */
  readonly namedAt?: Place;
}

/**
 * The population of a data package: its tables checked cell by cell, tied together, ordered by id and carried to the
 * policy year. Every problem is pushed; undefined where any of them is an error.
 */
export function readPopulation(path: string, files: Files, options: PopulationOptions): Population | undefined {
  const reading: Reading = { files, diagnostics: [], inputs: [] };
  const population = assemble(path, options, reading);
  for (const diagnostic of reading.diagnostics) options.diagnostics.push(diagnostic);
  return population;
}

function assemble(path: string, { year, namedAt }: PopulationOptions, reading: Reading): Population | undefined {
  const descriptor = openPackage(path, reading, namedAt);
  if (descriptor === undefined) return undefined;
  checkNames(descriptor, reading);
  const to = year ?? descriptor.mizan.year;
  if (to === undefined && !descriptor.mizan.places.has('year')) {
    const facts = { key: 'mizan.year', remedy: 'say which year the data describe: year: 2021' };
    reading.diagnostics.push(error('package-absent', descriptor.mizan.place, facts));
  }
  const read = readTables(descriptor, reading);
  const uprating = to === undefined ? [] : readUprating(descriptor, to, reading);
  const totals = readTotals(descriptor, reading);
  const isRefused = reading.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  if (isRefused || read === undefined || to === undefined) return undefined;
  return populationOf(descriptor, { ...read, year: to, uprating, totals }, reading);
}

interface Read {
  readonly households: RawTable;
  readonly persons?: RawTable;
  readonly links: Links;
}

function readTables(descriptor: Descriptor, reading: Reading): Read | undefined {
  const { householdKey, householdOfPerson, personKey, mizan } = descriptor;
  const from = descriptor.file;
  const undeclared = (name: string) => (isReplicate(mizan, name) ? plainField(name, 'number') : undefined);
  const households = readCsv({ resource: withRoles(descriptor), from, keys: [householdKey], undeclared }, reading);
  const keys = [householdOfPerson, personKey].filter((key) => key !== undefined);
  const persons = descriptor.persons && readCsv({ resource: descriptor.persons, from, keys }, reading);
  if (households) checkHouseholds(descriptor, households, reading);
  if (persons) checkCells(persons);
  const isWhole = households !== undefined && (descriptor.persons === undefined || persons !== undefined);
  const links = isWhole ? link(descriptor, households, persons) : undefined;
  for (const table of [households, persons]) if (table) reportFindings(table, reading);
  return links && households && { households, persons, links };
}

/** The household table with the columns that every household must fill marked as required. */
function withRoles(descriptor: Descriptor): Resource {
  const { mizan, households, persons } = descriptor;
  const { strata, psu, fpc } = mizan.design ?? {};
  const roles = [mizan.weight, strata, psu, fpc, persons ? undefined : sizeColumn(descriptor)];
  const isNeeded = (name: string) => roles.includes(name) || isReplicate(mizan, name);
  return {
    ...households,
    fields: households.fields.map((field) => (isNeeded(field.name) ? { ...field, required: true } : field)),
  };
}

function checkHouseholds(descriptor: Descriptor, table: RawTable, reading: Reading): void {
  checkCells(table);
  checkWeights(descriptor, table, reading);
  checkSizes(descriptor, table);
}

interface Ready extends Read {
  readonly year: number;
  readonly uprating: readonly Uprating[];
  readonly totals: readonly AdministrativeTotal[];
}

function populationOf(descriptor: Descriptor, ready: Ready, reading: Reading): Population {
  const { mizan } = descriptor;
  const { ids, order } = ready.links.households;
  const members = ready.links.members;
  const { uprating, totals } = ready;
  const frame = uprated(finishFrame(ready.households, order), descriptor.households.fields, uprating);
  const idAt = (household: number) => ids.textAt(order ? order[household] : household);
  const size = sizesOf(descriptor, { frame, idAt, first: members?.first }, reading);
  const householdTexts = lazyTexts(ids, order);
  const design = designOf(descriptor, { table: ready.households, order, frame });
  if (design && mizan.design)
    checkFinite(design, {
      fields: mizan.design,
      frame,
      place: mizan.places.get('design'),
      diagnostics: reading.diagnostics,
    });
  const personTexts = members && personIdsOf(members, householdTexts);
  return {
    name: descriptor.name,
    title: descriptor.title,
    country: mizan.country,
    currency: mizan.currency,
    year: ready.year,
    dataYear: mizan.year,
    households: withSize(frame, size),
    get householdIds() {
      return householdTexts();
    },
    persons: members && uprated(finishFrame(ready.persons!, members.order), descriptor.persons?.fields ?? [], uprating),
    get personIds() {
      return personTexts?.();
    },
    memberOf: members?.memberOf,
    first: members?.first,
    size,
    weight: weightsOf(frame, mizan.weight),
    unweighted: mizan.weight === undefined,
    design,
    uprating,
    totals,
    defaults: mizan.defaults,
    minCell: mizan.minCell,
    inputs: reading.inputs,
    warnings: reading.diagnostics,
  };
}

/** Person ids; persons without a key of their own are the first, second … of their household. */
function personIdsOf(members: Members, householdIds: () => readonly string[]): () => readonly string[] {
  if (members.ids) return lazyTexts(members.ids, members.order);
  const { memberOf, first } = members;
  return () => Array.from(memberOf, (h, p) => `${householdIds()[h]}#${p - first[h] + 1}`);
}
