/** What the person at the keyboard reads: short progress lines, and one sentence when something stops us. */

/** An expected failure. Its message is one sentence that says what to do; no stack trace is shown. */
export class Problem extends Error {}

const startedAt = Date.now();
let isResultOnStdout = false;

/** For commands whose standard output is their result: progress goes to standard error instead. */
export function keepStdoutForTheResult() {
  isResultOnStdout = true;
}

/**
 * Prints one progress line with the seconds since the command began.
 * @param {string} line
 */
export function say(line) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const stream = isResultOnStdout ? process.stderr : process.stdout;
  stream.write(`[${seconds.padStart(5)} s] ${line}\n`);
}
