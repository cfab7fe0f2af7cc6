import { writeFiles } from '../../../src/commands/write-files.ts';

/** Writes one set of files over another until it is killed: every file of a set holds the same mark, at length. */
const [folder] = process.argv.slice(2);
for (let round = 0; ; round++) {
  const mark = `${process.pid}-${round}\n`;
  const outputs = Array.from({ length: 30 }, (_, k) => ({
    path: `part-${k % 3}/${k}.txt`,
    content: mark.repeat(2000),
  }));
  writeFiles(folder, [...outputs, { path: 'run.json', content: '{"scenario":"a"}' }], { scenario: 'a' });
  if (round === 0) process.stdout.write('writing\n');
}
