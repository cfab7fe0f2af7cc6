import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const strata = 20;
const unitsOfStratum = 100;

/** Writes incomes, weights and a design of 20 strata of 100 sampling units, the same whenever they are written. */
export function writeSample(file: string, rows: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const out = openSync(file, 'w');
  writeSync(out, 'income,weight,stratum,psu\n');
  const draw = drawn(12345);
  for (let done = 0; done < rows; ) {
    const lines: string[] = [];
    for (; lines.length < 10_000 && done < rows; done++) lines.push(record(draw));
    writeSync(out, `${lines.join('\n')}\n`);
  }
  closeSync(out);
}

/** A log-normal income, zero for one in a hundred. */
function record(draw: () => number): string {
  const normal = Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw());
  const income = draw() < 0.01 ? 0 : Math.exp(9 + 0.8 * normal);
  const stratum = Math.floor(strata * draw());
  const weight = (50 + 100 * draw()).toFixed(4);
  return `${income.toFixed(4)},${weight},${stratum},${stratum * unitsOfStratum + Math.floor(unitsOfStratum * draw())}`;
}

function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}
