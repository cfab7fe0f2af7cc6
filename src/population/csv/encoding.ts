/** How the bytes of a file are to be read: the encoding, where its text starts, and whether that was a guess. */
export interface Encoding {
  readonly name: string;
  /** Bytes taken by a byte order mark. */
  readonly start: number;
  readonly assumed: boolean;
}

/** Why a file cannot be read as text. */
export type EncodingProblem = 'encoding-unknown' | 'encoding-broken' | 'file-not-text';

/**
 * The encoding of a file: by its byte order mark, else as declared, else utf-8 where the bytes are, utf-16 where every
 * other byte is zero, and windows-1256 (Arabic) as a last resort, which is marked as assumed.
 */
export function encodingOf(bytes: Uint8Array, declared?: string, isAscii = false): Encoding | EncodingProblem {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (declared !== undefined) return asDeclared(bytes, declared, isAscii);
  const wide = byZeros(bytes);
  if (wide) return { name: wide, start: 0, assumed: true };
  if (bytes.subarray(0, 65536).includes(0)) return 'file-not-text';
  if (isAscii || isUtf8(bytes)) return { name: 'utf-8', start: 0, assumed: false };
  return { name: 'windows-1256', start: 0, assumed: true };
}

/** The text of a file in its encoding, without byte order mark; undefined where it is longer than a text can be. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding.name, { ignoreBOM: true }).decode(bytes.subarray(encoding.start));
  } catch {
    return undefined;
  }
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8From(bytes, 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', start: 2, assumed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', start: 2, assumed: false };
  return undefined;
}

function utf8From(bytes: Uint8Array, start: number): Encoding | undefined {
  return isUtf8(bytes) ? { name: 'utf-8', start, assumed: false } : undefined;
}

function asDeclared(bytes: Uint8Array, declared: string, isAscii: boolean): Encoding | EncodingProblem {
  const label = /^(windows|cp|win)[-_ ]?1256$/i.test(declared) ? 'windows-1256' : declared;
  const name = canonicalName(label);
  if (name === undefined) return 'encoding-unknown';
  if (name === 'utf-8' && !isAscii && !isUtf8(bytes)) return 'encoding-broken';
  return { name, start: 0, assumed: false };
}

function canonicalName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function byZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 1024);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]++;
  if (length === 0 || zeros[0] + zeros[1] < length / 8) return undefined;
  if (zeros[0] === 0) return 'utf-16le';
  return zeros[1] === 0 ? 'utf-16be' : undefined;
}

const piece = 1 << 20;

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for (let at = 0; at < bytes.length; at += piece) decoder.decode(bytes.subarray(at, at + piece), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
