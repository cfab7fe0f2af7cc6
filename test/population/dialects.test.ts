import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { memoryFiles } from './memory-files.ts';

function rents(dialect: string, csv: string, field = '{name: rent, type: number}') {
  const diagnostics: Diagnostic[] = [];
  const fields = `[{name: id}, {name: size, type: integer}, ${field}, {name: name}]`;
  const yaml = `resources: [{name: h, path: h.csv, dialect: ${dialect}, schema: {primaryKey: id, fields: ${fields}}}]
mizan: {currency: KWD, year: 2021, households: h}`;
  const files = memoryFiles({ 'datapackage.yaml': yaml, 'h.csv': csv });
  const columns = readPopulation('datapackage.yaml', files, { diagnostics })?.households.columns;
  const [rent, name] = [columns?.get('rent'), columns?.get('name')];
  return {
    rent: rent?.kind === 'number' ? [...rent.values] : undefined,
    name: name?.kind === 'category' ? [...name.codes].map((code) => name.levels[code]) : undefined,
    said: diagnostics.map((d) => `${d.place?.line} ${d.message}`),
  };
}

describe('a dialect', () => {
  it('may name any delimiter and quote', () => {
    const expected = { rent: [1.5, 2], name: ['a|b', "c'd"], said: [] };
    expect(rents(`{delimiter: "|", quoteChar: "'"}`, "id|size|rent|name\n1|1|1.5|'a|b'\n2|1|2|'c''d'\n")).toEqual(
      expected,
    );
    expect(rents('{delimiter: "،"}', "id،size،rent،name\n1،1،1.5،a|b\n2،1،2،c'd\n")).toEqual(expected);
  });

  it('may say that there is no header, and what a comment starts with', () => {
    const expected = { rent: [1.5, 2], name: ['a', 'b'], said: [] };
    expect(rents('{header: false}', '1,1,1.5,a\n2,1,2,b\n')).toEqual(expected);
    expect(rents('{header: false}', '1,1,1.5,"a"\n2,1,2,b\n')).toEqual(expected);
    expect(rents('{commentChar: "#"}', '# made up\nid,size,rent,name\n1,1,1.5,a\n# more\n2,1,2,b\n')).toEqual(expected);
  });

  it('counts comment lines when it places a cell', () => {
    expect(rents('{commentChar: "#"}', '# x\nid,size,rent,name\n# y\n1,1,?,a\n').said).toEqual([
      '4 rent: "?" is not a number',
    ]);
  });

  it('may escape quotes otherwise', () => {
    expect(rents('{escapeChar: "\\\\"}', 'id,size,rent,name\n1,1,2,"a\\"b, c"\n').name).toEqual(['a"b, c']);
  });

  it('may not cut numbers apart', () => {
    for (const delimiter of ['.', '-', '1', '\\n', '\\"', ';;']) {
      expect(rents(`{delimiter: "${delimiter}"}`, 'id,size,rent,name\n1,1,2,a\n').said[0]).toContain(
        'h.dialect.delimiter',
      );
    }
  });
});

describe('numbers', () => {
  const header = 'id;size;rent;name\n';

  it('may have the decimal and thousands marks that the field names', () => {
    const german = '{name: rent, type: number, decimalChar: ",", groupChar: "."}';
    expect(rents('{}', `${header}1;1;1.250,5;a\n2;1;7;b\n3;1;-1.000.000;c\n`, german).rent).toEqual([
      1250.5, 7, -1000000,
    ]);
    const spaced = '{name: rent, type: number, groupChar: " "}';
    expect(rents('{}', `${header}1;1;12 250.5;a\n`, spaced).rent).toEqual([12250.5]);
  });

  it('with marks out of place, or not declared, are refused', () => {
    const grouped = '{name: rent, type: number, groupChar: ","}';
    for (const cell of ['1,25', '12,3456', ',123', '1,,234', '1.5,000']) {
      expect(rents('{}', `${header}1;1;${cell};a\n`, grouped).said, cell).toEqual([
        `2 rent: "${cell}" is not a number`,
      ]);
    }
    expect(rents('{}', `${header}1;1;1,5;a\n`).said).toEqual(['2 rent: "1,5" is not a number']);
  });

  it('in Arabic digits mix with Latin ones in a declared column, in quotes and out of them', () => {
    const csv = 'id,size,rent,name\n1,١,١٢٫٥,a\n2,1,"۱۲٬۰۰۰",b\n3,2,\u200f-٧,c\n';
    expect(rents('{}', csv)).toMatchObject({ rent: [12.5, 12000, -7], said: [] });
    expect(rents('{}', csv.replaceAll('"', ''))).toMatchObject({ rent: [12.5, 12000, -7], said: [] });
  });
});
