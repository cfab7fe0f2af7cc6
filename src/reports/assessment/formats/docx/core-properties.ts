import type { Document } from '../../document.ts';
import { plainText } from '../plain-text.ts';

/** What a file manager shows of the document. It says no date: the same run writes the same bytes. */
export function coreProperties({ title, subtitle, language }: Document): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ].join(' ');
  const inside = [
    `<dc:title>${escaped(title)}</dc:title>`,
    subtitle ? `<dc:subject>${escaped(subtitle)}</dc:subject>` : '',
    '<dc:creator>Mizan</dc:creator>',
    `<dc:language>${escaped(language)}</dc:language>`,
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>${inside}</cp:coreProperties>`;
}

function escaped(text: string): string {
  return plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
