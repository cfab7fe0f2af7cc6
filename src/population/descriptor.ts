import type { Period, Text } from '../columns/column.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

export const fieldTypes = ['string', 'number', 'integer', 'boolean', 'year', 'date'] as const;

export type FieldType = (typeof fieldTypes)[number];

/** A column as the data package declares it (Frictionless Table Schema, with period, labels and uprate beside). */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly unit?: string;
  readonly period?: Period;
  readonly title?: Text;
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The index that carries the column to the policy year. */
  readonly uprate?: string;
  readonly required: boolean;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly exclusiveMinimum?: string;
  readonly exclusiveMaximum?: string;
  /** Fewest and most characters of a text. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Whether no value may be there twice. */
  readonly unique?: boolean;
  readonly values?: readonly string[];
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
  readonly missingValues: readonly string[];
  /** Undefined where the field does not say: a dot. */
  readonly decimalChar?: string;
  readonly groupChar?: string;
  readonly place?: Place;
}

/** A field of which nothing but name and type is said. */
export function plainField(name: string, type: FieldType): Field {
  return { name, type, ...plainFormat };
}

const plainFormat = {
  required: false,
  trueValues: ['true', 'True', 'TRUE', '1'],
  falseValues: ['false', 'False', 'FALSE', '0'],
  missingValues: [''],
};

/** How the text of a file is cut into cells (Frictionless CSV Dialect). */
export interface Dialect {
  readonly delimiter?: string;
  readonly quote: string;
  readonly escape?: string;
  readonly comment?: string;
  readonly header: boolean;
}

/** How a file is cut into cells that says nothing about it: the delimiter is taken from its header. */
export const plainDialect: Dialect = { quote: '"', header: true };

/** One table of the data package: its files (parts of one table) and its columns. */
export interface Resource {
  readonly name: string;
  readonly paths: readonly { readonly path: string; readonly place?: Place }[];
  readonly encoding?: string;
  readonly dialect: Dialect;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  /** Where the primary key is written. */
  readonly keyPlace?: Place;
  readonly foreignKeys: readonly ForeignKey[];
  readonly place?: Place;
}

export interface ForeignKey {
  readonly field: string;
  readonly resource: string;
}

/** The columns that tell how the sample was drawn. */
export interface DesignFields {
  readonly strata?: string;
  readonly psu?: string;
  /** Sampling units of the household's stratum in the country, or the share of them drawn. */
  readonly fpc?: string;
  /** Names or patterns (`rw*`) of replicate weights. */
  readonly replicates: readonly string[];
  readonly method?: 'bootstrap' | 'jkn' | 'brr';
  readonly centre?: 'estimate' | 'mean';
}

/** A file that the `mizan` property names, with where it is named. */
export interface NamedFile {
  readonly path: string;
  readonly place: Place;
}

/** What the `mizan` property of a data package says beyond the Frictionless standard. */
export interface Mizan {
  readonly country?: string;
  readonly currency: string;
  readonly year?: number;
  readonly households?: string;
  readonly persons?: string;
  readonly size?: string;
  readonly weight?: string;
  readonly design?: DesignFields;
  readonly uprating: ReadonlyMap<string, NamedFile>;
  readonly totals?: NamedFile;
  readonly defaults: Readonly<Record<string, string | number | boolean>>;
  readonly minCell?: number;
  /** Where each property stands. */
  readonly places: ReadonlyMap<string, Place>;
  readonly place: Place;
}

/** A data package, read and found sound: which table holds households, which persons, and what ties them. */
export interface Descriptor {
  readonly file: string;
  readonly name: string;
  readonly title: Text;
  readonly mizan: Mizan;
  readonly households: Resource;
  readonly persons?: Resource;
  /** Key column of households. */
  readonly householdKey: string;
  /** Column of persons that names their household. */
  readonly householdOfPerson?: string;
  /** Column that tells persons of one household apart, if any. */
  readonly personKey?: string;
  /** Whether that column tells apart all persons, not just those of one household. */
  readonly personKeyAlone?: boolean;
}
