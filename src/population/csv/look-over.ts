/** What one pass over the bytes of a file tells before it is read. */
export interface Look {
  readonly isAscii: boolean;
  readonly hasQuote: boolean;
}

/** Whether bytes are all ASCII, and whether the byte of a quote is among them: four words of four at a time. */
export function lookOver(bytes: Uint8Array, quote: number): Look {
  const head = (4 - (bytes.byteOffset % 4)) % 4;
  const count = Math.max(0, (bytes.length - head) >> 4) * 4;
  const words = count > 0 ? new Int32Array(bytes.buffer, bytes.byteOffset + head, count) : new Int32Array(0);
  const pattern = Math.imul(quote, 0x01010101);
  let high = 0;
  let hit = 0;
  for (let i = 0; i < words.length; i += 4) {
    const a = words[i];
    const b = words[i + 1];
    const c = words[i + 2];
    const d = words[i + 3];
    high |= a | b | c | d;
    hit |= zeroIn(a ^ pattern) | zeroIn(b ^ pattern) | zeroIn(c ^ pattern) | zeroIn(d ^ pattern);
  }
  const edges = [bytes.subarray(0, head), bytes.subarray(head + 4 * count)];
  return {
    isAscii: (high & 0x80808080) === 0 && edges.every((edge) => edge.every((byte) => byte < 128)),
    hasQuote: (hit & 0x80808080) !== 0 || edges.some((edge) => edge.includes(quote)),
  };
}

/** The highest bits of bytes of a word that are zero (and sometimes of one above such a byte). */
function zeroIn(word: number): number {
  return (word - 0x01010101) & ~word;
}
