// npm run reference -- DIR… : checks the analysis package against folders of values that R computed.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSet } from './check-set.ts';
import { BadReferenceSet, readReferenceSet } from './reference-set.ts';
import { allHold, reportLines } from './report.ts';

/** Without folders, the sets that are kept in the repository. */
const ownSets = (): string[] => {
  const folder = fileURLToPath(new URL('./sets/', import.meta.url));
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => `${folder}${name}`);
};

const run = (folders: readonly string[]): boolean => {
  const outcomes = (folders.length === 0 ? ownSets() : folders).flatMap((folder) => checkSet(readReferenceSet(folder)));
  process.stdout.write(`${reportLines(outcomes).join('\n')}\n`);
  return allHold(outcomes);
};

try {
  process.exitCode = run(process.argv.slice(2)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof BadReferenceSet)) throw error;
  process.stderr.write(`reference: ${error.message}\n`);
  process.exitCode = 1;
}
