import { describe, expect, it } from 'vitest';
import { fixture, mizan, shipped } from './mizan.ts';

describe('exit status', () => {
  it('is 0 where all went well, with nothing but results on standard output', () => {
    const { status, out, err } = mizan(['--version']);
    expect([status, out, err]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/), '']);
  });

  it('is 1 where the input is refused', () => {
    const { status, out, err } = mizan(['run', 'no-such-file.yaml']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('no file "no-such-file.yaml"');
  });

  it('is 1 where a household is not in the data, with the nearest one', () => {
    const { status, out, err } = mizan([
      'explain',
      shipped.baseline,
      '--household',
      'KW-0002',
      '--household',
      'K',
      '--quiet',
    ]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('no household "KW-0002" in the data\n       did you mean "KW-00002"?');
    expect(err).toContain('no household "K" in the data\n       the first is "KW-00001"');
  });

  it('is 1 where a file of household tests holds none', () => {
    const { status, err } = mizan(['test', fixture('no-answers.yaml')]);
    expect(status).toBe(1);
    expect(err).toContain('no-answers.yaml:2:8  no households with known answers');
  });

  it('is 3 where a household test fails', () => {
    const { status, out } = mizan(['test', fixture('wrong-answer.yaml')]);
    expect(status).toBe(3);
    expect(out).toMatch(/expected 6, found 5/);
  });
});

describe('wrong usage', () => {
  it.each([
    [['rnu'], 'mizan: no command "rnu"', 'did you mean run?'],
    [['frobnicate'], 'mizan: no command "frobnicate"', 'mizan --help lists the commands'],
    [['run', '--tabel', 'x', 'a.yaml'], 'mizan: no option "--tabel"', 'did you mean --table?'],
    [['run'], 'mizan: nothing is written for <scenario>', ''],
    [['run', 'a.yaml', '--format'], 'mizan: nothing follows --format', 'write --format <name>'],
    [['run', 'a.yaml', '--lang', 'fr'], 'mizan: --lang has no "fr"', 'write en or ar'],
    [['run', 'a.yaml', '--lonely', 'drop'], 'mizan: --lonely has no "drop"', 'write centre, certainty or refuse'],
    [['run', 'a.yaml', 'b.yaml'], 'mizan: run takes 1, and 2 are written', 'quote names with spaces'],
    [['run', 'a.yaml', '--format', 'jsn'], 'no format "jsn"', 'did you mean json?'],
    ...['docx', 'html', 'pdf', 'xlsx'].map((id): [string[], string, string] => [
      ['run', 'a.yaml', '--format', id],
      `no format "${id}" here: formats are csv, json, md, terminal`,
      `mizan report a.yaml --format ${id} -o <folder>`,
    ]),
    [
      ['measure', 'a.csv', '--of', 'x', '--format', 'xlsx'],
      'no format "xlsx" here',
      'mizan report <scenario> --format xlsx -o <folder>',
    ],
    [['run', 'a.yaml', '--table', 'povrty'], 'no table "povrty"', 'did you mean poverty?'],
    [['run', 'a.yaml', '--year', 'soon'], 'mizan: --year: "soon" is not a whole number\n', '(mizan run --help '],
    [['run', 'a.yaml', '--min-cell', '-1'], 'mizan: --min-cell: "-1" is below zero\n', '(mizan run --help '],
    [
      ['measure', 'a.csv', '--tabel', 'x'],
      'mizan: no option "--tabel"',
      '(mizan measure --help shows its options and examples)',
    ],
    [['complete', 'tcsh'], 'mizan: no shell "tcsh"', 'write zsh, bash, fish or powershell'],
    [['run', 'a.yaml', '--intensity', 'half'], '"half" is not an intensity', 'wages=0.5'],
    [['explain', 'a.yaml'], 'mizan: --household is missing', 'write --household <id>'],
    [['run', 'a.yaml', '--table', 'sweep'], 'mizan: no table "sweep" here: mizan sweep makes it', ''],
    [['explain', 'a.yaml', '--household', ''], 'mizan: --household: "" names nothing', '(mizan explain --help '],
    [['show', 'instrument'], 'no topic "instrument"', 'did you mean instruments?'],
    [['show', 'instruments', 'blok_tariff'], 'no instrument "blok_tariff"', 'did you mean block_tariff?'],
    [['show', 'indicators', 'ginni'], 'no indicator "ginni"', 'did you mean gini?'],
    [['schema', 'scenaro'], 'no schema "scenaro"', 'did you mean scenario?'],
    [['check', 'scenarios', '--format', 'xml'], 'check has no format "xml"', 'terminal and json'],
  ])('%j exits 2 and says what was meant', (args, problem, remedy) => {
    const { status, out, err } = mizan(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(problem);
    expect(err).toContain(remedy);
    expect(err).not.toContain('    at ');
    expect(err).not.toMatch(/invalid|please|error:/i);
  });

  it('is also a result of several files without a folder', () => {
    const { status, err } = mizan(['run', shipped.reform, '--format', 'csv', '--quiet']);
    expect(status).toBe(2);
    expect(err).toContain('-o <folder>');
  });
});
