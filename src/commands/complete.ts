import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { names as indicatorNames } from '../indicators/find.ts';
import { formats } from '../reports/formats/index.ts';
import { tables } from '../tables/index.ts';

const optionValues: Readonly<Record<string, () => readonly string[]>> = {
  table: () => tables.map(({ id }) => id),
  indicator: () => indicatorNames,
  format: () => formats.map(({ id }) => id),
  lang: () => ['en', 'ar'],
};

const argumentValues: Readonly<Record<string, () => readonly string[]>> = {
  topic: () => ['instruments', 'indicators', 'tables', 'variables', 'scenarios'],
  what: () => ['scenario', 'data'],
};

/** Teaches the program `complete <shell>`: it prints a script by which the shell completes commands, options and their values. */
export function withCompletion(program: Command): void {
  const completion = tab(program);
  for (const command of completion.commands.values()) {
    for (const [name, values] of Object.entries(optionValues)) {
      const option = command.options.get(name);
      if (option) option.handler = (complete) => offer(values(), complete);
    }
    for (const [name, values] of Object.entries(argumentValues)) {
      const argument = command.arguments.get(name);
      if (argument) argument.handler = (complete) => offer(values(), complete);
    }
  }
}

function offer(values: readonly string[], complete: (value: string, description: string) => void): void {
  for (const value of values) complete(value, '');
}
