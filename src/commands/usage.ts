/** Wrong usage of the command line: said in one line, exit status 2. */
export class Usage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Usage';
  }
}

/** Exit statuses: what a script can rely on. */
export const exit = { done: 0, refused: 1, usage: 2, gate: 3, fault: 70, interrupted: 130 } as const;
