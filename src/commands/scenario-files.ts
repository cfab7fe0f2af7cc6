import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inLanguage, type Text } from '../columns/column.ts';
import { kinds } from '../instruments/index.ts';
import { changesOf } from '../policy/levers.ts';
import type { Field } from '../policy/policy.ts';
import { prose } from '../policy/read-policy.ts';
import { part, parts, readFile } from '../policy/source.ts';
import type { Entry, Pair } from '../reports/reference/entry.ts';
import { disk } from './disk.ts';

/** Baselines and reforms under ./scenarios, or those that come with mizan where there are none. */
export function scenarioEntries(language: string): readonly Entry[] {
  return yamlIn(folder()).flatMap((path) => {
    const field = readFile(path, disk, []);
    return field && isScenario(field) ? [entryOf(path, field, language)] : [];
  });
}

function folder(): string {
  const here = 'scenarios';
  return existsSync(here) && statSync(here).isDirectory() ? here : packaged('scenarios');
}

/** A folder that comes with mizan: the nearest of that name around this file, bundled or not. */
export function packaged(name: string): string {
  let around = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(around, name)) && dirname(around) !== around) around = dirname(around);
  return disk.display(join(around, name));
}

function yamlIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return yamlIn(inner);
      return /\.ya?ml$/.test(entry.name) ? [inner] : [];
    });
}

function isScenario({ value }: Field): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    ('instruments' in value || 'levers' in value)
  );
}

function entryOf(path: string, field: Field, language: string): Entry {
  const said = (name: string) => part(field, name).value as Text | undefined;
  const baseline = said('baseline');
  const reference = prose(part(field, 'reference').value);
  return {
    id: disk.display(path),
    title: said('title') ?? basename(path),
    summary: said('description'),
    facts: [
      [{ en: 'is', ar: 'ما هو' }, baseline ? reformOf(String(baseline)) : { en: 'a baseline', ar: 'وضع قائم' }],
      ...(reference ? [[{ en: 'reference', ar: 'المرجع' }, reference] as const] : []),
    ],
    lists: [
      ...(baseline
        ? [{ title: { en: 'Levers', ar: 'الرافعات' }, rows: levers(field, language) }]
        : [{ title: { en: 'Instruments', ar: 'الأدوات' }, rows: instruments(field, language) }]),
      ...(claims(field, language).length
        ? [{ title: { en: 'Claims', ar: 'تقديرات منشورة' }, rows: claims(field, language) }]
        : []),
    ],
    example: `mizan run ${disk.display(path)}`,
  };
}

function reformOf(baseline: string): Text {
  return { en: `a reform of ${baseline}`, ar: `إصلاح لـ ${baseline}` };
}

function levers(field: Field, language: string): readonly Pair[] {
  return [...parts(part(field, 'levers'))].map(([name, body]) => {
    const changed = changesOf(body).map(([one]) => one);
    return [name, labelled(body, language) + changed.join(', ')];
  });
}

function labelled(body: Field, language: string): string {
  const label = part(body, 'label').value as Text | undefined;
  return label ? `${inLanguage(label, language)}: ` : '';
}

function instruments(field: Field, language: string): readonly Pair[] {
  return [...parts(part(field, 'instruments'))].map(([id, body]) => {
    const kind = String(part(body, 'kind').value);
    const title = kinds.get(kind)?.title ?? kind;
    return [id, labelled(body, language) + (language === 'ar' ? inLanguage(title, language) : kind)];
  });
}

function claims(field: Field, language: string): readonly Pair[] {
  const { value } = part(field, 'claims');
  if (!Array.isArray(value)) return [];
  return value.map(({ what = '', amount, unit = '', source = '' }) => [
    inLanguage(what, language),
    [`${Number(amount).toLocaleString('en-US')} ${unit}`, prose(source)].filter(Boolean).join('; '),
  ]);
}
