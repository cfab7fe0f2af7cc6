import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readYaml } from '../../src/diagnostics/yaml-source.ts';

/* One slip of the pen in YAML is said once, with what to do about it. */

function said(text: string): readonly (readonly [place: string, hint: string | undefined])[] {
  const diagnostics: Diagnostic[] = [];
  readYaml(text, 'a.yaml', diagnostics);
  return diagnostics.map(({ place, hint }) => [`${place?.line}:${place?.column}`, hint]);
}

const deeper = 'the line below begins further to the right: fields of one thing begin below one another';
const column = 'fields of one thing begin below one another: move this line';
const colon = 'a line holds one name: value; a text with a colon in it stands in quotes';
const spaces = 'indent with spaces';
const quotes = 'put the whole value in quotes: "…"';

describe('a slip in YAML', () => {
  it.each([
    [
      'one field too far to the left',
      'cash:\n   kind: transfer\n    amount: 5\n    enters: market\nyear: 1\n',
      '2:10',
      deeper,
    ],
    ['one field too far to the right', 'a:\n  b: 1\n    c: 2\n  d: 1\n', '2:6', deeper],
    ['a field less indented than its neighbours', 'a:\n  b:\n    k: 1\n   l: 2\nc: 1\n', '4:1', column],
    ['a list among fields', 'a:\n  - 1\n  b: 2\nc: 1\n', '3:1', column],
    ['a tab', 'a:\n  b:\n    k: 1\n\tl: 2\n    m: 3\nc: 1\n', '4:1', spaces],
    [
      'a bracket that is not closed',
      'a: {b: 1\nc: 2\n',
      '2:1',
      'close the bracket that is open, on this line or above it',
    ],
    ['two colons', 'title: Kuwait: the rules\nyear: 1\n', '1:8', colon],
    ['no space after the colon', 'a:1\nb: 2\n', '1:1', 'write name: value, with a space after the colon'],
    ['a rule that begins with a quoted name', "a: 'x' == y\nb: 1\n", '1:8', quotes],
    ['a rule that begins with a backtick', 'a: `x` + 1\nb: 1\n', '1:4', quotes],
    ['a text that begins with %', 'a: %x\nb: 1\n', '1:4', quotes],
  ])('%s', (_slip, text, place, hint) => {
    expect(said(text)).toEqual([[place, hint]]);
  });

  it('does not hide another one', () => {
    expect(said('a: b: c\nd: e: f\ng: 1\nh: i: j\n').map(([place]) => place)).toEqual(['1:4', '2:4', '4:4']);
  });
});
