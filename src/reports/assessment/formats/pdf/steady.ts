/**
 * The bytes of a PDF with what the typesetter puts in an order of chance put in one order: the resources that pages and
 * pictures name, and the mark of this instance, which becomes that of the document. No length changes, so every place
 * that the file refers to stays where it is.
 */
export function steady(file: Uint8Array): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  const ordered = text.replace(resources, (lines) => `${lines.trimEnd().split('\n').sort().join('\n')}\n`);
  const [, document, instance] = ordered.match(/\/ID \[\(([^)]*)\) \(([^)]*)\)\]/) ?? [];
  const same = document?.length === instance?.length && instance ? ordered.replaceAll(instance, document) : ordered;
  return new Uint8Array(Buffer.from(same, 'latin1'));
}

const resources = /(?:^ +\/\w+ \d+ 0 R\n){2,}/gm;
