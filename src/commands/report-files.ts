import { type AssessmentOptions, assess, type Prepared } from '../reports/assessment/assess.ts';
import type { Chart, Document, Numerals } from '../reports/assessment/document.ts';
import { chartCsv } from '../reports/assessment/formats/chart-csv.ts';
import type { Numbering } from '../reports/assessment/numbering.ts';
import { packs } from '../reports/assessment/packs.ts';
import type { Template } from '../reports/assessment/templates/template.ts';
import { csv } from '../reports/formats/csv.ts';
import type { Written } from '../reports/formats/format.ts';
import type { ReportRequest } from '../reports/provenance/run-file.ts';
import type { RunRecord } from '../reports/run-record.ts';
import { openPress, type Press } from './press.ts';
import { recordedFiles } from './recorded-files.ts';
import { version } from './version.ts';

/** What decides how a report is laid out. */
export interface Layout {
  readonly request: ReportRequest;
  readonly sentences: Readonly<Record<string, Template>>;
  readonly run: RunRecord;
  readonly said: (what: string) => void;
  /** Those formats of the request that are to be written. */
  readonly formats: readonly string[];
}

/** A press for the documents of a request, with a lane for each part of the formats, or for each language where they have one part. */
export function pressFor(languages: readonly string[], formats: readonly string[]): Promise<Press> {
  const parts = partsOf(formats).length;
  return openPress(parts > 1 ? parts : languages.length, formats);
}

/** Every file of a report: its documents, charts and data, and the record that holds their hashes. */
export async function reportFiles(prepared: Prepared, layout: Layout, press: Press): Promise<readonly Written[]> {
  const { request, run, said, formats } = layout;
  const jobs = request.languages.length * partsOf(formats).length;
  let done = 0;
  const finished = <T>(files: T): T => {
    done += 1;
    said(`writing: ${done} of ${jobs}`);
    return files;
  };
  const begun = request.languages.map((language) => {
    said(`writing ${language}`);
    const document = assess(prepared, optionsFor(language, layout));
    return [
      Promise.resolve(chartFiles(document)),
      ...printed(document, layout, press).map((job) => job.then(finished)),
    ];
  });
  const data = dataFiles(prepared, run);
  const files = [...(await Promise.all(begun.flat())).flat(), ...data].map(({ path, content }) => ({ path, content }));
  said('hashing');
  return recordedFiles(files, { version, run, request });
}

function optionsFor(language: string, { request, sentences }: Layout): AssessmentOptions {
  return {
    language,
    numerals: (language === 'ar' ? request.numerals : 'latin') as Numerals,
    template: sentences[language],
    pack: packs.find(({ id }) => id === request.pack)!,
    numbering: request.numbering as Numbering,
    decimals: request.decimals,
  };
}

function printed(
  document: Document,
  { formats: wanted, run, request }: Layout,
  press: Press,
): readonly Promise<readonly Written[]>[] {
  const options = { name: `report-${document.language}`, version, run };
  const parts = partsOf(wanted);
  const only = request.languages.indexOf(document.language);
  return parts.map((formats, part) => press.print({ document, formats, options }, parts.length > 1 ? part : only));
}

/** Formats in parts that take about as long as one another: Word documents take longest. */
function partsOf(formats: readonly string[]): readonly (readonly string[])[] {
  const isLong = (id: string) => id === 'docx';
  return [formats.filter(isLong), formats.filter((id) => !isLong(id))].filter((part) => part.length > 0);
}

/** The tidy list of estimates and one file a table, as `mizan run --format csv` writes them. */
function dataFiles({ material, tables }: Prepared, run: RunRecord): readonly Written[] {
  const written = csv.write(material.result, [...tables.values()], { language: 'en', version, run });
  return written.map((file) => ({ ...file, path: `data/${file.path}` }));
}

function chartFiles({ sections, language }: Document): readonly Written[] {
  const charts = sections.flatMap(({ blocks }) => blocks.filter((block): block is Chart => block.kind === 'chart'));
  return charts.flatMap(({ id, svg, data }) => [
    { path: `charts/${language}/${id}.svg`, content: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n` },
    { path: `charts/${language}/${id}.csv`, content: chartCsv(data) },
  ]);
}
