import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program answers on this machine. */
export function hasProgram(name: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(name, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether LibreOffice, and a program that reads the text of a PDF, are there to open what was written. */
export const hasOffice = hasProgram('soffice', '--version');
export const hasPdfText = hasProgram('pdftotext', '-v');

/** Lets LibreOffice write a file anew in another format, and returns what it wrote, read by `read`; `asked` tells it how to read the file. */
export function converted<T>(
  file: { readonly name: string; readonly content: Uint8Array },
  format: string,
  read: (folder: string) => T,
  asked: readonly string[] = [],
): T {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-office-'));
  try {
    writeFileSync(join(folder, file.name), file.content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', ...asked, '--convert-to', format, '--outdir', folder, join(folder, file.name)],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    );
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF, page by page, as one would read it. */
export function pdfPages(content: Uint8Array): readonly string[] {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: content, maxBuffer: 1e8 }).toString(
    'utf8',
  );
  return text.split('\f').slice(0, -1);
}

/** The bytes of a file that a program wrote into a folder. */
export function bytesIn(folder: string, name: string): Uint8Array {
  return readFileSync(join(folder, name));
}
