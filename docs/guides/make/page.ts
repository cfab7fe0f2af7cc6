/** Commands of a guide that stand in one block, and the lines that the page quotes from what they print. */
export interface Step {
  readonly script: string;
  readonly quotes: readonly Block[];
}

/** A fenced block of a page: its language, its text, and where the text begins. */
export interface Block {
  readonly language: string;
  readonly text: string;
  readonly start: number;
}

/** The steps of a guide in their order: each `sh` block with the `text` blocks below it. */
export function stepsOf(page: string): readonly Step[] {
  const steps: { script: string; quotes: Block[] }[] = [];
  for (const block of blocksOf(page)) {
    if (block.language === 'sh') steps.push({ script: block.text, quotes: [] });
    if (block.language === 'text') steps.at(-1)?.quotes.push(block);
  }
  return steps;
}

/** Every fenced block of a page. */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((found) => ({
    language: found[1],
    text: found[2],
    start: found.index + found[1].length + 4,
  }));
}

/** The page with the text of these blocks put in place of what it holds. */
export function withTexts(page: string, texts: ReadonlyMap<Block, string>): string {
  let out = page;
  for (const [{ start, text }, fresh] of [...texts].sort(([one], [other]) => other.start - one.start))
    out = out.slice(0, start) + fresh + out.slice(start + text.length);
  return out;
}
