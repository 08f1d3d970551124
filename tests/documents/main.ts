// npm run docs: writes the pages of docs that are made from data.
import { writeFileSync } from 'node:fs';
import { generatedFiles, generatedPages } from './generated-pages.ts';

for (const { path, make } of [...generatedPages, ...generatedFiles]) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), make());
  process.stdout.write(`${path}\n`);
}
