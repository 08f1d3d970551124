import net from 'net';
import { Problem } from './console.mjs';

/** A server that was just told to stop needs a moment to let go of its port. */
const patienceMs = 3_000;
const pauseMs = 150;

/**
 * Stops with a sentence when the wanted port is not a port or not free; asked before the slow work begins. 0 means any free port.
 * @param {string} name the environment variable it comes from
 * @param {string} wanted
 * @param {string} host
 */
export async function requireFreePort(name, wanted, host) {
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted.trim()) || port > 65_535) {
    throw new Problem(
      `${name} is «${wanted}», and a port is a whole number from 0 to 65535: correct it, then run the command again.`,
    );
  }
  const until = Date.now() + patienceMs;
  let trouble = await tryPort(port, host);
  while (trouble === 'EADDRINUSE' && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    trouble = await tryPort(port, host);
  }
  if (trouble === undefined) return;
  const why = trouble === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used by this user (${trouble})`;
  const other = port === 3000 ? 3100 : 3000;
  throw new Problem(`Port ${port} ${why}: stop that program, or choose another port, for example ${name}=${other} npm start.`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error code, or undefined when the port is free
 */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code || 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
