import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { keepPostgres, type KeptPostgres } from './keep-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for PostgreSQL. */
    postgresDoor: string;
  }
}

/**
 * Set-up of a whole test run: PostgreSQL is started when the first test file asks, once for all files, and ended with the run.
 * A run without store tests never waits for it.
 */
export default async function offerPostgres(project: TestProject): Promise<() => Promise<void>> {
  let kept: Promise<KeptPostgres> | undefined;
  const server = createServer((_request, response) => {
    kept ??= keepPostgres();
    kept.then(
      ({ addresses }) => response.end(JSON.stringify(addresses)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('postgresDoor', `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  return async () => {
    server.close();
    await (await kept?.catch(() => undefined))?.stop();
  };
}
