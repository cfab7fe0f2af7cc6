import type { Message } from './message.ts';

/** Messages about the data package itself: what it declares and how its parts fit together. */
export const dataPackageMessages = {
  'package-syntax': (f: { message: string; hint?: string }): Message => ({
    message: `the file cannot be read as YAML or JSON: ${f.message}`,
    hint: f.hint,
  }),
  'package-too-deep': (f: { limit: number }): Message => ({
    message: `the file nests more than ${f.limit} levels deep`,
    hint: 'a data package needs no more than eight',
  }),
  'package-too-large': (f: { limit: number }): Message => ({
    message: `the anchors of the file unfold into more than ${f.limit} entries`,
    hint: 'write out what is needed instead of nesting aliases',
  }),
  'package-missing': (f: { path: string }): Message => ({
    message: `no data package in "${f.path}"`,
    hint: 'name a datapackage.yaml or datapackage.json, or the folder that holds one',
  }),
  'package-value': (f: { key: string; found: string; expected: string }): Message => ({
    message: `${f.key}: found ${f.found} where ${f.expected} was expected`,
  }),
  'package-word': (f: { key: string; found: string; known: readonly string[]; near?: string }): Message => ({
    message: `${f.key}: no "${f.found}"`,
    hint: f.near ? `did you mean "${f.near}"?` : `known are: ${f.known.slice(0, 12).join(', ')}`,
  }),
  'package-unknown-key': (f: { key: string; within: string; near?: string }): Message => ({
    message: `${f.within} has no property "${f.key}"`,
    hint: f.near ? `did you mean "${f.near}"?` : 'drop it, or see docs/reference for what there is',
  }),
  'constraint-unchecked': (f: { key: string; why: string }): Message => ({
    message: `${f.key} is not checked`,
    hint: f.why,
  }),
  'package-absent': (f: { key: string; remedy: string }): Message => ({
    message: `${f.key} is not given`,
    hint: f.remedy,
  }),
  'package-duplicate': (f: { key: string; name: string }): Message => ({
    message: `two ${f.key} are called "${f.name}"`,
    hint: 'names are used once',
  }),
  'package-path': (f: { path: string }): Message => ({
    message: `the path "${f.path}" leaves the folder of the data package`,
    hint: 'data files lie beside the package or below it: write a relative path without ".."',
  }),
  'currency-absent': (_: object): Message => ({
    message: 'mizan.currency is not given',
    hint: 'say which currency amounts are in: currency: KWD',
  }),
  'size-assumed': (f: { path: string }): Message => ({
    message: `"${f.path}" has neither persons nor a size column: every household counts one member`,
    hint: 'name the column that counts members: size: hsize',
  }),
  'size-disagrees': (f: { column: string; count: number; households: string }): Message => ({
    message: `${f.column} disagrees with the persons counted in ${f.count} ${f.count === 1 ? 'household' : 'households'} (${f.households})`,
    hint: 'the count is used',
  }),
  'weights-zero': (f: { column: string }): Message => ({
    message: `${f.column}: the weights add up to zero`,
    hint: 'at least one household must stand for somebody',
  }),
  'index-year-missing': (f: { index: string; year: number; from: number; to: number }): Message => ({
    message: `the index "${f.index}" has no year ${f.year}`,
    hint: `it runs from ${f.from} to ${f.to}: add the year, or run another`,
  }),
  'index-not-positive': (f: { index: string; year: number; found: string }): Message => ({
    message: `the index "${f.index}" is ${f.found} in ${f.year}`,
    hint: 'an index is a number above zero in every year',
  }),
  'index-year-twice': (f: { index: string; year: number }): Message => ({
    message: `the index "${f.index}" gives ${f.year} twice`,
    hint: 'keep one value a year',
  }),
  'index-unused': (f: { index: string }): Message => ({
    message: `no field is uprated by the index "${f.index}"`,
    hint: `say uprate: ${f.index} in the fields that it moves`,
  }),
  'not-uprated': (f: { from: number; to: number }): Message => ({
    message: `the data describe ${f.from} and are used for ${f.to} as they are`,
    hint: 'name an index under mizan.uprating and say uprate: in the fields that it moves',
  }),
};
