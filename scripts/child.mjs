import { spawn } from 'child_process';
import fs from 'fs';
import os from 'os';
import path from 'path';
import { pathToFileURL } from 'url';
import { checkout, inCheckout } from './paths.mjs';

/** Longest wait for a child that was asked to stop. */
const stopPatienceMs = 15_000;

/** The children that run now, each with the way to ask it to stop. @type {Map<import('child_process').ChildProcess, () => void>} */
const running = new Map();
let isStopping = false;

/**
 * @typedef {object} Child
 * @property {string} node the Node that runs it
 * @property {string} entry the JS or TS file of the tool, never a `.cmd` or shell shim
 * @property {string[]} [nodeArgs] options of Node itself
 * @property {string[]} [args]
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [outputFile] where its output goes; without it, it goes to the person
 * @property {boolean} [isEndedWithParent] closes by itself when this process disappears (default: yes)
 */

/**
 * Runs a tool by its JS entry and answers with its exit code (128 + signal number when a signal ended it).
 * The child holds one end of a pipe from us as its standard input: when that closes it stops, however we ended, `kill -9` included.
 * @param {Child} child
 * @returns {Promise<number>}
 */
export function runChild({
  node,
  nodeArgs = [],
  entry,
  args = [],
  cwd = checkout,
  env = process.env,
  outputFile,
  isEndedWithParent = true,
}) {
  const output = outputFile === undefined ? undefined : openOutput(outputFile);
  const preload = isEndedWithParent ? ['--import', pathToFileURL(inCheckout('scripts', 'stop-with-parent.mjs')).href] : [];
  const child = spawn(node, [...preload, ...nodeArgs, entry, ...args], {
    cwd,
    env: withRuntimeFirst(node, isEndedWithParent ? { ...env, TAKHOYDE_STOP_WITH_PARENT: '1' } : env),
    stdio: ['pipe', output ?? 'inherit', output ?? 'inherit'],
  });
  // Closing the pipe asks once. A signal of our own would be the second one after Ctrl-C, and many take a second one for "at once".
  running.set(child, () => (isEndedWithParent ? child.stdin?.end() : child.kill('SIGTERM')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      running.delete(child);
      if (output !== undefined) fs.closeSync(output);
      resolve(signal === null ? (code ?? 1) : 128 + os.constants.signals[signal]);
    });
  });
}

/** Ctrl-C, SIGTERM and a vanished npm all mean the same: ask every child to stop, then leave with the usual exit code. */
export function stopChildrenOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stopChildren(128 + os.constants.signals[signal]));
  }
  watchNpm(() => stopChildren(1));
}

/** @param {number} exitCode */
function stopChildren(exitCode) {
  if (isStopping) return;
  isStopping = true;
  process.exitCode = exitCode;
  for (const [child, askToStop] of running) {
    askToStop();
    child.once('exit', () => running.size === 0 && process.exit(exitCode));
  }
  if (running.size === 0) process.exit(exitCode);
  setTimeout(() => {
    for (const child of running.keys()) child.kill('SIGKILL');
    process.exit(exitCode);
  }, stopPatienceMs).unref();
}

/**
 * `kill -9` of npm reaches neither its shell nor us, so we look whether our ancestors up to npm are still the same.
 * Only when npm started us: a shell may well go away before a server that it left behind.
 * @param {() => void} onGone
 */
function watchNpm(onGone) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    onGone();
  }, 200);
  timer.unref();
}

/**
 * The parent of a process where the system tells it (Linux), else undefined.
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^PPid:\s*(\d+)/m.exec(status)?.[1];
  } catch {
    return undefined;
  }
}

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
function withRuntimeFirst(node, env) {
  return { ...env, PATH: [path.dirname(node), env['PATH'] ?? ''].join(path.delimiter) };
}

/** @param {string} file */
function openOutput(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return fs.openSync(file, 'w');
}
