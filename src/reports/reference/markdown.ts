import { inLanguage, type Text } from '../../columns/column.ts';
import type { Entry, EntryList } from './entry.ts';
import type { ErrorEntry } from './errors.ts';

/** A page of the reference in Markdown: a heading, what it is about, and every entry under its name. */
export function entriesMarkdown(title: string, intro: string, entries: readonly Entry[]): string {
  return page(title, intro, entries.map(entryMarkdown));
}

/** The page of messages, by code. */
export function errorsMarkdown(intro: string, entries: readonly ErrorEntry[]): string {
  const sections = entries.map(({ code, message, hints }) =>
    [
      `## ${code}`,
      '',
      `> ${escaped(message)}`,
      ...hints.flatMap((hint) => ['', `What to do: ${escaped(hint)}`]),
      '',
    ].join('\n'),
  );
  return page('Messages', intro, sections);
}

/** The page of commands, each with its help as the terminal shows it. */
export function commandsMarkdown(
  intro: string,
  helps: readonly { readonly name: string; readonly help: string }[],
): string {
  const sections = helps.map(({ name, help }) => [`## ${name}`, '', '```text', help.trimEnd(), '```', ''].join('\n'));
  return page('Commands', intro, sections);
}

function page(title: string, intro: string, sections: readonly string[]): string {
  return [
    `# ${title}`,
    '',
    '<!-- Written by docs/make-reference.ts: npm run docs. -->',
    '',
    intro,
    '',
    ...sections,
  ].join('\n');
}

function entryMarkdown({ id, title, summary, facts, lists, example }: Entry): string {
  const arabic = typeof title === 'string' ? undefined : title.ar;
  return [
    `## ${id}`,
    '',
    `**${inLanguage(title, 'en')}**${arabic ? ` · ${arabic}` : ''}`,
    '',
    ...(summary ? [escaped(inLanguage(summary, 'en')), ''] : []),
    ...(facts.length ? [...facts.map(([name, text]) => `- ${inEnglish(name)}: ${escaped(inEnglish(text))}`), ''] : []),
    ...lists.flatMap(listMarkdown),
    ...exampleMarkdown(example),
  ].join('\n');
}

function listMarkdown({ title, rows }: EntryList): readonly string[] {
  const lines = rows.map(([name, text]) => `| \`${inEnglish(name)}\` | ${cell(inEnglish(text))} |`);
  return [`| ${inEnglish(title)} | |`, '| --- | --- |', ...lines, ''];
}

function exampleMarkdown(example = ''): readonly string[] {
  return example ? [example.includes('\n') ? '```yaml' : '```sh', example, '```', ''] : [];
}

function inEnglish(text: Text): string {
  return inLanguage(text, 'en');
}

function cell(text: string): string {
  return escaped(text).replaceAll('|', '\\|');
}

function escaped(text: string): string {
  return text.replace(/[<*]/g, '\\$&');
}
