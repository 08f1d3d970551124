import { createServer, type RequestListener, type Server } from 'node:http';

/** A port that another program holds. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(
      `port ${String(port)} is in use: stop the other program or choose another, for example PORT=${String(port + 10)} npm start`,
    );
    this.name = 'PortTaken';
  }
}

/** A listening server and the port it got. */
export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Lets requests under way finish, then stops. */
  readonly close: () => Promise<void>;
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, 2000).unref();
  });

/** Listens on a port (0: any free one). @throws PortTaken when another program holds it. */
export const listen = (listener: RequestListener, host: string, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTaken(port) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ server, port: got, close: () => closeServer(server) });
    });
  });
