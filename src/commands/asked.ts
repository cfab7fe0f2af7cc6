import type { MeasureFlags } from './measure.ts';
import type { RunFlags } from './options.ts';

/** How results other than a report were asked for: enough to write them again. */
export type Asked =
  | {
      readonly command: 'run' | 'compare' | 'sweep';
      readonly scenarios: readonly string[];
      readonly flags: RunFlags;
    }
  | { readonly command: 'measure'; readonly data: string; readonly flags: MeasureFlags };

const indifferent = new Set(['output', 'force', 'quiet', 'color', 'codegen', 'workers', 'engine']);

/** The flags that decide what is written: neither where it goes nor how it is worked out. */
export function decisive<Flags extends object>(flags: Flags): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([name]) => !indifferent.has(name))) as Flags;
}
