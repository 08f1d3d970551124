import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createDemoIdentityProvider } from '../../api/demo/demo-identity-provider.ts';
import type { DemoPersona } from '../../api/demo/demo-personas.ts';

const inAll = (text: string) => ({ nb: text, nn: text, en: text });

const persona = (personId: string): DemoPersona => ({
  id: 'employee',
  personId,
  name: personId,
  roleLine: inAll(personId),
  canDo: inAll(''),
  grants: [],
});

/** An identity provider on an origin of its own, that lets these people in to an office at `officeOrigin`. */
export const startIdentityProvider = async (
  officeOrigin: string,
  people: readonly string[],
): Promise<{ issuer: string; stop: () => void }> => {
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/oidc`;
  const redirectUris = [new URL('/api/innlogging/retur', officeOrigin).href];
  app.use('/oidc', createDemoIdentityProvider({ issuer, redirectUris, personas: people.map(persona) }));
  return {
    issuer,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
