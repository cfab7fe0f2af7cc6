import type { Measure, Table } from '../../tables/table.ts';
import type { Tone } from '../shown.ts';

/** How digits are written: 0123 or ٠١٢٣. */
export type Numerals = 'latin' | 'arabic';

/** An assessment as its readers will see it, in one language, before any format lays it out. Sentences are written out; tables keep numbers. */
export interface Document {
  readonly title: string;
  readonly subtitle?: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly numerals: Numerals;
  /** Digits after the point in tables, in place of what suits each measure. */
  readonly decimals?: number;
  /** What the assessment compares, on which data, for which year: lines under the title. */
  readonly facts: readonly string[];
  readonly sections: readonly Section[];
  /** What stands at the foot of every page: the version and the short hash of the run. */
  readonly footer: string;
  readonly words: DocumentWords;
}

/** Words that formats put around the content, in the document's language. */
export interface DocumentWords {
  readonly contents: string;
  readonly skip: string;
  readonly page: string;
  readonly unit: string;
  readonly showData: string;
}

/** A numbered section; those of the annex follow the text. */
export interface Section {
  readonly id: string;
  /** `1`, `2` … and `A` for the annex, in the document's numerals. */
  readonly number: string;
  readonly title: string;
  readonly isAnnex?: boolean;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | KeyFigures | TableBlock | Chart | List | Definitions | Callout;

/** A heading within a section. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A few numbers that stand out, each with what it means in one sentence. */
export interface KeyFigures {
  readonly kind: 'key-figures';
  readonly figures: readonly KeyFigure[];
}

export interface KeyFigure {
  readonly id: string;
  readonly label: string;
  /** The number as it is printed, without its unit. */
  readonly text: string;
  readonly unit: string;
  readonly sentence: string;
  /** Good or bad news. */
  readonly tone: Tone;
  /** The number itself, in `measure`; null where it cannot be given. */
  readonly value: number | null;
  readonly measure: Measure;
}

/** A table with all that is printed around it. Its text and digits are had from `shownTable`. */
export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  /** The stable number: `C3`, or SUBSIM's `4.3`. */
  readonly number: string;
  /** `Table C3`, in words. */
  readonly label: string;
  readonly caption: string;
  readonly table: Table;
  /** Each begins with what it is: `Note 1. …`, `Conventions: …`. */
  readonly notes: readonly string[];
  readonly source: string;
  /** True where rows of little interest are folded into one; the annex then has it in full. */
  readonly brief?: boolean;
}

/** A chart that stands alone, with the numbers it is drawn from. */
export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  /** `Figure 3`, in words. */
  readonly label: string;
  readonly caption: string;
  /** What the chart shows, in words, for who cannot see it. */
  readonly alt: string;
  /** A whole SVG document: namespace, size, inline styles, no outside reference. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly data: ChartData;
  readonly notes: readonly string[];
  readonly source: string;
}

/** The numbers of a chart, to be redrawn elsewhere; ids are ASCII, numbers in full. */
export interface ChartData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What columns and the ids in their cells are called in the language of the document. */
  readonly names?: Readonly<Record<string, string>>;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Terms and what they stand for: the data, the welfare variable, the assumptions. */
export interface Definitions {
  readonly kind: 'definitions';
  readonly items: readonly { readonly term: string; readonly text: string }[];
}

/** A box that should not be overlooked: an estimate's caveat, a failed check. */
export interface Callout {
  readonly kind: 'callout';
  readonly tone: 'note' | 'warning' | 'failed';
  readonly title: string;
  readonly items: readonly string[];
}
