/** What a message says: what was found and what was expected, then the remedy. Lower case, no full stop. */
export interface Message {
  readonly message: string;
  readonly hint?: string;
}
