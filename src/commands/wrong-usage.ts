/** What the library that reads the command line says is wrong, in this program's own words; anything else as it is. */
export function wrongUsage(said: string): string {
  const text = said.trim().replace(/^error: /, '');
  for (const [pattern, write] of wordings) {
    const found = pattern.exec(text);
    if (found) return `mizan: ${write(...found.slice(1))}\n`;
  }
  return `mizan: ${text}\n`;
}

type Wording = readonly [RegExp, (...parts: (string | undefined)[]) => string];

const meant = String.raw`(?:\n\(Did you mean (?:one of )?(.*)\?\))?$`;

const wordings: readonly Wording[] = [
  [new RegExp(`^unknown option '(.*)'${meant}`), (name, near) => `no option "${name}"${didYouMean(near)}`],
  [new RegExp(`^unknown command '(.*)'${meant}`), (name, near) => `no command "${name}"${didYouMean(near)}`],
  [/^missing required argument '(.*)'$/, (name) => `nothing is written for <${name}>`],
  [/^option '(.*)' argument missing$/, (option) => `nothing follows ${flagOf(option)}: write ${option}`],
  [/^required option '(.*)' not specified$/, (option) => `${flagOf(option)} is missing: write ${option}`],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (option, found, known) => `${flagOf(option)} has no "${found}": write ${known?.replace(/, ([^,]*)$/, ' or $1')}`,
  ],
  [/^option '(.*)' argument '(.*)' is invalid\. (.*)$/, (option, found, why) => `${flagOf(option)}: "${found}" ${why}`],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/,
    (found, argument, known) => `no ${argument} "${found}": write ${known?.replace(/, ([^,]*)$/, ' or $1')}`,
  ],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (command, expected, found) =>
      `${command ?? 'this'} takes ${expected}, and ${found} are written: quote names with spaces`,
  ],
];

function didYouMean(near: string | undefined): string {
  return near ? `: did you mean ${near.replace(/, ([^,]*)$/, ' or $1')}?` : '';
}

/** `--lang <language>` without what follows it. */
function flagOf(option: string | undefined): string {
  return option?.split(' ')[0] ?? '';
}
