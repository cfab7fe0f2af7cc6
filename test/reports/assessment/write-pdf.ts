import { createHash } from 'node:crypto';
import { pdf } from '../../../src/reports/assessment/formats/pdf.ts';
import { printedDocument } from './printed-document.ts';

/** Prints the hash of the document as another process writes it. */
const [file] = await pdf.write(printedDocument('en'), { name: 'report', version: '0.1.0', run: {} });
process.stdout.write(createHash('sha256').update(file.content).digest('hex'));
