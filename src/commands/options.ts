import { InvalidArgumentError } from 'commander';
import type { LonelyRule } from '../indicators/variance/survey-design.ts';
import type { Intensity } from '../policy/read-scenario.ts';
import { Usage } from './usage.ts';

/** The options every command that runs a scenario takes, as commander hands them over. */
export interface RunFlags {
  readonly data?: string;
  readonly year?: number;
  readonly intensity?: Intensity;
  readonly by?: readonly string[];
  readonly table?: readonly string[];
  readonly format?: string;
  readonly output?: string;
  readonly lang?: string;
  readonly seed?: number;
  readonly minCell?: number;
  readonly se?: boolean;
  readonly lonely?: LonelyRule;
  readonly decimals?: number;
  readonly engine?: string;
  readonly codegen?: boolean;
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly force?: boolean;
  readonly color?: boolean;
}

/** A whole number of an option, or wrong usage. */
export function whole(text: string): number {
  if (/^-\d+$/.test(text)) throw new InvalidArgumentError('is below zero');
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('is not a whole number');
  return Number(text);
}

/** `0.5`, `50%`, or `wages=0.5,subsidies=1`. */
export function intensity(text: string): Intensity {
  if (!text.includes('=')) return share(text);
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [lever, value = ''] = part.split('=');
      return [lever.trim(), share(value)];
    }),
  );
}

function share(text: string): number {
  const [, digits, percent] = /^\s*(\d*\.?\d+)\s*(%?)\s*$/.exec(text) ?? [];
  if (digits === undefined) throw new Usage(`"${text}" is not an intensity: write 0.5, 50% or wages=0.5,subsidies=1`);
  return percent ? Number(digits) / 100 : Number(digits);
}

/** Gathers a repeatable option whose values may also be joined by commas. */
export function several(value: string, before: readonly string[] = []): readonly string[] {
  const named = value.split(',').filter(Boolean);
  if (named.length === 0) throw new InvalidArgumentError('names nothing');
  return [...before, ...named];
}
