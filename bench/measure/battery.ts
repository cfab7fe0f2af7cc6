import { spawnSync } from 'node:child_process';

/** One run of the battery: how long the whole process took, and its figures by measure. */
export interface Battery {
  readonly seconds: number;
  readonly figures: ReadonlyMap<string, readonly [value: number, error: number]>;
  readonly about: string;
}

/** Runs a program that prints the battery, as JSON or a line a measure; undefined where it is not there or fails. */
export function run(program: string, args: readonly string[]): Battery | undefined {
  const started = performance.now();
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) return undefined;
  return { seconds, ...(stdout.startsWith('{') ? fromJson(stdout) : fromLines(stdout)) };
}

function fromJson(text: string): Pick<Battery, 'figures' | 'about'> {
  const { estimates } = JSON.parse(text) as { estimates: { indicator: string; value: number; se: number }[] };
  const figures = new Map(estimates.map(({ indicator, value, se }) => [indicator, [value, se] as const]));
  return { figures, about: `node ${process.version}` };
}

function fromLines(text: string): Pick<Battery, 'figures' | 'about'> {
  const lines = text.trim().split('\n');
  const figures = new Map(
    lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const [id, value, error] = line.trim().split(/\s+/);
        return [id, [Number(value), Number(error)] as const];
      }),
  );
  return { figures, about: lines.at(-1)!.replace(/^# /, '').trim() };
}
