import { type Builder, KEY, lack, NUMBER, TEXT } from './builder.ts';
import { type ByteSpan, UNSEEN } from './byte-cache.ts';

const LF = 10;
const CR = 13;
const DASH = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const exact = 9007199254740991;
const powers = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** Takes the cell that starts at a byte into a row of its column, and returns the byte that ends it. */
export type TakeBytes = (at: number, row: number, builder: Builder) => number;

/** A reader of the cells of well-formed utf-8 bytes that end in a line break; makes texts only for names not seen before. */
export function cellReader(bytes: Uint8Array, delimiter: number): TakeBytes {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const span: ByteSpan = { start: 0, end: 0, hash: 0 };

  return (at, row, builder) => {
    switch (builder.shape) {
      case NUMBER:
        return number(at, row, builder);
      case TEXT:
        return name(at, row, builder);
      case KEY:
        return key(at, row, builder);
      default:
        return endOf(at);
    }
  };

  function number(at: number, row: number, builder: Builder): number {
    let i = at;
    let byte = bytes[i];
    const isNegative = byte === DASH;
    if (isNegative) byte = bytes[++i];
    const start = i;
    let mantissa = 0;
    while (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO);
      byte = bytes[++i];
    }
    let decimals = 0;
    if (byte === DOT) {
      const dot = i;
      byte = bytes[++i];
      while (byte >= ZERO && byte <= NINE) {
        mantissa = mantissa * 10 + (byte - ZERO);
        byte = bytes[++i];
      }
      decimals = i - dot - 1;
    }
    const isCell =
      (byte === delimiter || byte === LF || byte === CR) && i - start > (bytes[i - 1 - decimals] === DOT ? 1 : 0);
    if (!isCell || mantissa > exact || decimals > 22 || !builder.isPlain) return other(at, row, builder);
    const size = decimals > 0 ? mantissa / powers[decimals] : mantissa;
    const value = isNegative ? 0 - size : size;
    if (builder.sentinels?.includes(value)) return other(at, row, builder);
    builder.values[row] = value;
    return i;
  }

  function key(at: number, row: number, builder: Builder): number {
    let i = at;
    let id = 0;
    for (let byte = bytes[i]; byte >= ZERO && byte <= NINE; byte = bytes[++i]) id = id * 10 + (byte - ZERO);
    const byte = bytes[i];
    const length = i - at;
    const isPlain = length > 0 && length <= 15 && (bytes[at] !== ZERO || length === 1);
    if (!isPlain || (byte !== delimiter && byte !== LF && byte !== CR)) return other(at, row, builder);
    if (builder.sentinels?.includes(id)) return other(at, row, builder);
    builder.values[row] = id;
    return i;
  }

  function name(at: number, row: number, builder: Builder): number {
    let hash = 0x811c9dc5;
    let i = at;
    for (let byte = bytes[i]; byte !== delimiter && byte !== LF && byte !== CR; byte = bytes[++i]) {
      hash = Math.imul(hash ^ byte, 16777619);
    }
    if (builder.isKey) return namedKey(at, i, { row, builder });
    span.start = at;
    span.end = i;
    span.hash = hash ^ (hash >>> 15);
    const code = builder.cache.find(bytes, span);
    if (code !== UNSEEN) {
      builder.codes[row] = code;
      return i;
    }
    builder.cell(row, decoder.decode(bytes.subarray(at, i)));
    builder.cache.add(span, builder.codes[row]);
    return i;
  }

  /** Ids hardly repeat but for the household of successive persons. */
  function namedKey(at: number, end: number, { row, builder }: { row: number; builder: Builder }): number {
    if (row > 0 && builder.codes[row - 1] >= 0 && isSameText(builder.levels[builder.codes[row - 1]], at, end)) {
      builder.codes[row] = builder.codes[row - 1];
    } else builder.cell(row, decoder.decode(bytes.subarray(at, end)));
    return end;
  }

  function isSameText(text: string, at: number, end: number): boolean {
    if (text.length !== end - at) return false;
    for (let i = at; i < end; i++) if (bytes[i] > 127 || text.charCodeAt(i - at) !== bytes[i]) return false;
    return true;
  }

  function other(at: number, row: number, builder: Builder): number {
    const end = endOf(at);
    if (end === at && builder.isEmptyMissing && builder.shape === NUMBER) lack(builder, row);
    else builder.cell(row, decoder.decode(bytes.subarray(at, end)));
    return end;
  }

  function endOf(at: number): number {
    let i = at;
    for (let byte = bytes[i]; byte !== delimiter && byte !== LF && byte !== CR; byte = bytes[++i]);
    return i;
  }
}
