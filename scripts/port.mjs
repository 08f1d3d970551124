import net from 'net';
import { Problem } from './console.mjs';

/**
 * Stops with a sentence when the wanted port is not a port or not free; asked before the slow work begins. 0 means any free port.
 * @param {string} name the environment variable it comes from
 * @param {string} wanted
 * @param {string} host
 * @returns {Promise<void>}
 */
export function requireFreePort(name, wanted, host) {
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || wanted.trim() === '') {
    throw new Problem(
      `${name} is «${wanted}», and a port is a whole number from 0 to 65535: correct it, then run the command again.`,
    );
  }
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used by this user (${error.code})`;
      reject(
        new Problem(
          `Port ${port} ${why}: stop that program, or choose another port, for example ${name}=${port === 3000 ? 3100 : 3000} npm start.`,
        ),
      );
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
