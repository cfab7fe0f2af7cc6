import { describe, expect, it } from 'vitest';
import { commands, main } from '../../src/commands/main.ts';
import { mizan } from './mizan.ts';

const all = commands().commands.flatMap((command) =>
  command.commands.length ? command.commands.map((inner) => [command.name(), inner.name()]) : [[command.name()]],
);

describe('help', () => {
  it('lists the commands and where to start', () => {
    const { status, out, err } = mizan(['--help']);
    expect([status, err]).toEqual([0, '']);
    for (const [name] of all) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect(out).toContain('Start with:');
  });

  it.each(all.map((path) => [path.join(' '), path] as const))(
    'of %s has examples that begin with mizan',
    async (name, path) => {
      let text = '';
      const write = process.stdout.write;
      process.stdout.write = (part) => {
        text += part;
        return true;
      };
      const status = await main([...path, '--help']).finally(() => {
        process.stdout.write = write;
      });
      expect(status).toBe(0);
      expect(text).toContain(`Usage: mizan ${name}`);
      expect(text).toMatch(/Examples:\n(.*\n)*? +(source <\()?mizan /);
    },
  );
});
