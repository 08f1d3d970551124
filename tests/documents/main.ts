// npm run docs: writes the pages of docs that are made from data.
import { writeFileSync } from 'node:fs';
import { generatedPages } from './generated-pages.ts';

for (const { path, make } of generatedPages) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), make());
  process.stdout.write(`${path}\n`);
}
