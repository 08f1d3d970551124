// npm run disclosure -- IN OUT: what a release would publish of a table family in neutral JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { auditOf } from './neutral-audit.ts';
import { BadInput, parseNeutralInput } from './neutral-input.ts';

const [inPath, outPath] = process.argv.slice(2);

/** Reads one file, writes the other; answers with the exit code. */
function run(): number {
  if (inPath === undefined || outPath === undefined)
    return complain('Say what to read and where to write: npm run disclosure -- IN OUT');
  try {
    const audit = auditOf(parseNeutralInput(readFileSync(inPath, 'utf8')));
    writeFileSync(outPath, `${JSON.stringify(audit)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof BadInput) return complain(`${inPath}: ${error.message}`);
    if (isFileError(error)) return complain(`${error.path ?? inPath}: ${error.code}`);
    throw error;
  }
}

function complain(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

process.exitCode = run();
