const empty = -2;

/** Returned where the cache has not seen these bytes. */
export const UNSEEN = -2;

/** Remembers the code of each distinct run of bytes in a file, so that a name is turned into text once. */
export class ByteCache {
  #slots = new Int32Array(64).fill(empty);
  #hashes: number[] = [];
  #starts: number[] = [];
  #ends: number[] = [];
  #codes: number[] = [];

  /** The code of the bytes from `start` to `end`, whose hash is given, or UNSEEN. */
  find(bytes: Uint8Array, span: ByteSpan): number {
    const { start, end, hash } = span;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot];
      if (entry === empty) return UNSEEN;
      if (this.#hashes[entry] === hash && this.#isSame(bytes, entry, start, end)) return this.#codes[entry];
    }
  }

  add(span: ByteSpan, code: number): void {
    this.#hashes.push(span.hash);
    this.#starts.push(span.start);
    this.#ends.push(span.end);
    this.#codes.push(code);
    if (this.#codes.length * 2 > this.#slots.length) this.#grow();
    else this.#place(this.#codes.length - 1);
  }

  #isSame(bytes: Uint8Array, entry: number, start: number, end: number): boolean {
    const from = this.#starts[entry];
    if (this.#ends[entry] - from !== end - start) return false;
    for (let i = start, j = from; i < end; i++, j++) if (bytes[i] !== bytes[j]) return false;
    return true;
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[entry] & mask;
    while (this.#slots[slot] !== empty) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(empty);
    for (let entry = 0; entry < this.#codes.length; entry++) this.#place(entry);
  }
}

/** A run of bytes of the file with its hash. */
export interface ByteSpan {
  start: number;
  end: number;
  hash: number;
}
