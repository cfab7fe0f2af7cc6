import { inflateRawSync } from 'node:zlib';

/** A file in a zip archive. */
export interface Part {
  readonly bytes: Buffer;
  readonly text: string;
  /** Its date and time as the archive has them. */
  readonly date: number;
}

/** The files in a zip archive, by path, read from its directory. */
export function parts(zip: Uint8Array): ReadonlyMap<string, Part> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const found = new Map<string, Part>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    found.set(name, partAt(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

function partAt(bytes: Buffer, at: number): Part {
  const start = bytes.readUInt32LE(at + 42);
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
  const held = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
  return { bytes: held, text: held.toString('utf8'), date: bytes.readUInt32LE(at + 12) };
}

/** What keeps a text from being well-formed XML; undefined where nothing does. */
export function xmlFault(xml: string): string | undefined {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}|\uFFFD/u.test(xml))
    return 'a character XML has not';
  const open: string[] = [];
  let at = 0;
  for (const tag of xml.matchAll(
    /<(?:\?[\s\S]*?\?|!--[\s\S]*?--|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/g,
  )) {
    const fault = textFault(xml.slice(at, tag.index));
    if (fault) return fault;
    at = tag.index + tag[0].length;
    const [, closes, name, attributes, isEmpty] = tag;
    if (name === undefined) continue;
    const attributeFault = textFault(attributes.replace(/"[^"]*"|'[^']*'/g, (value) => value));
    if (attributeFault) return attributeFault;
    if (closes && open.pop() !== name) return `</${name}> closes nothing`;
    if (!closes && !isEmpty) open.push(name);
  }
  return textFault(xml.slice(at)) ?? (open.length > 0 ? `<${open.at(-1)}> is left open` : undefined);
}

function textFault(text: string): string | undefined {
  if (text.includes('<')) return `a stray < before ${text.slice(text.indexOf('<'), text.indexOf('<') + 40)}`;
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text) ? 'a stray &' : undefined;
}
