import { BuilderElement, TextRun, type XmlComponent } from 'docx';

/** The runs that open a field which Word works out when the document is opened; what follows stands until then. */
export function fieldOpening(instruction: string): TextRun[] {
  const code = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  });
  return [mark('begin', true), code.addChildElement(` ${instruction} `), mark('separate')].map(inRun);
}

/** The run that closes it. */
export function fieldClosing(): TextRun[] {
  return [inRun(mark('end'))];
}

function mark(kind: 'begin' | 'separate' | 'end', isDirty = false): XmlComponent {
  const attributes = {
    kind: { key: 'w:fldCharType', value: kind },
    ...(isDirty && { dirty: { key: 'w:dirty', value: 'true' } }),
  };
  return new BuilderElement<Record<string, string>>({ name: 'w:fldChar', attributes });
}

function inRun(child: XmlComponent): TextRun {
  const run = new TextRun({});
  run.addChildElement(child);
  return run;
}
