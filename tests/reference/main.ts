// npm run reference -- DIR… : checks the analysis package against folders of values that R computed.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSet, type Outcome } from './check-set.ts';
import { BadReferenceSet, readReferenceSet } from './reference-set.ts';
import { allHold, reportLines } from './report.ts';

/** Without folders, the sets that are kept in the repository. */
const ownSets = fileURLToPath(new URL('./sets/', import.meta.url));

const isSet = (folder: string): boolean => existsSync(join(folder, 'expected.json'));

/** The sets that a path means: itself, or the sets it holds. A file beside the folders (a README that a `*` took along) is none. */
const setsAt = (path: string): string[] => {
  if (existsSync(path) && !statSync(path).isDirectory()) {
    say(`${path} is a file, not a folder, and is passed over`);
    return [];
  }
  const inside = existsSync(path) && !isSet(path) ? readdirSync(path).map((name) => join(path, name)) : [];
  const sets = inside.filter(isSet);
  return sets.length > 0 ? sets : [path];
};

const say = (sentence: string): void => {
  process.stderr.write(`reference: ${sentence}\n`);
};

/** Every check of a set, or `null` after one sentence about what is wrong with the folder; the others are checked all the same. */
const outcomesOf = (folder: string): Outcome[] | null => {
  try {
    return checkSet(readReferenceSet(folder));
  } catch (error) {
    if (!(error instanceof BadReferenceSet)) throw error;
    say(error.message);
    return null;
  }
};

const given = process.argv.slice(2);
const results = (given.length === 0 ? [ownSets] : given).flatMap(setsAt).map(outcomesOf);
const outcomes = results.flatMap((result) => result ?? []);
if (outcomes.length > 0) process.stdout.write(`${reportLines(outcomes).join('\n')}\n`);
process.exitCode = outcomes.length > 0 && !results.includes(null) && allHold(outcomes) ? 0 : 1;
