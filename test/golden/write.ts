import { writeFileSync } from 'node:fs';
import { goldenPath, goldenText, scenarios } from './golden.ts';

for (const spec of scenarios()) writeFileSync(goldenPath(spec), goldenText(spec));
