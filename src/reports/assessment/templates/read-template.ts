import { type Diagnostic, error } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Field } from '../../../policy/policy.ts';
import { describe } from '../../../policy/shape-problems.ts';
import { part, parts, readFile } from '../../../policy/source.ts';
import type { Files } from '../../../population/files.ts';
import { en } from './en.ts';
import { templates } from './index.ts';
import { commonSlots, type SentenceKey, slotsOf, type Template } from './template.ts';

/**
 * The shipped sentences with those of a file in their place, by language. The file holds sections of sentences, of the language
 * that `language:` names (English where it names none), or of several languages by name. Every mistake is added to `diagnostics`.
 */
export function readTemplates(
  path: string,
  { files, diagnostics }: { readonly files: Files; readonly diagnostics: Diagnostic[] },
): Readonly<Record<string, Template>> {
  if (!files.read(path)) {
    diagnostics.push(error('no-template', undefined, { path: files.display(path) }));
    return templates;
  }
  const file = readFile(path, files, diagnostics);
  if (!file) return templates;
  const languages = Object.keys(templates);
  const byLanguage = [...parts(file)].filter(([name]) => languages.includes(name));
  const named = part(file, 'language').value;
  const own = typeof named === 'string' && languages.includes(named) ? named : 'en';
  const given = byLanguage.length > 0 ? byLanguage : [[own, file] as const];
  const changed = given.map(([language, field]) => [
    language,
    { ...templates[language], ...sentences(field, diagnostics) },
  ]);
  return { ...templates, ...Object.fromEntries(changed) };
}

/** A template as YAML that `readTemplates` reads back. */
export function templateText(language: string): string {
  const sections = new Map<string, string[]>();
  for (const [key, sentence] of Object.entries(templates[language])) {
    const [section, name] = key.split('.');
    sections.set(section, [...(sections.get(section) ?? []), `  ${name}: ${JSON.stringify(sentence)}`]);
  }
  const body = [...sections].map(([section, lines]) => `${section}:\n${lines.join('\n')}`);
  return [`language: ${language}`, ...body].join('\n').concat('\n');
}

function sentences(field: Field, diagnostics: Diagnostic[]): Partial<Record<SentenceKey, string>> {
  const found: [string, string][] = [];
  for (const [section, inside] of parts(field)) {
    if (section === 'language') continue;
    for (const [name, sentence] of parts(inside)) {
      const key = `${section}.${name}`;
      if (isSound(key, sentence, diagnostics)) found.push([key, sentence.value as string]);
    }
    if (parts(inside).size === 0) diagnostics.push(unknown(section, inside));
  }
  return Object.fromEntries(found) as Partial<Record<SentenceKey, string>>;
}

function isSound(key: string, sentence: Field, diagnostics: Diagnostic[]): boolean {
  if (!Object.hasOwn(en, key)) {
    diagnostics.push(unknown(key, sentence));
    return false;
  }
  if (typeof sentence.value !== 'string') {
    diagnostics.push(error('sentence-not-text', sentence.at(), { name: key, found: describe(sentence.value) }));
    return false;
  }
  const known: readonly string[] = [...slotsOf(en[key as SentenceKey]), ...commonSlots];
  const strange = slotsOf(sentence.value).filter((slot) => !known.includes(slot));
  const slots = [...new Set(known)].map((slot) => `{${slot}}`).join(' ');
  for (const slot of strange) diagnostics.push(error('unknown-slot', sentence.at(), { name: key, slot, slots }));
  return strange.length === 0;
}

function unknown(name: string, field: Field): Diagnostic {
  const near = nearest(name, Object.keys(en));
  return error('unknown-sentence', field.at([], 'key'), { name, near });
}
