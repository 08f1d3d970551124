import { expect, test } from 'vitest';
import { readConfiguration } from './configuration.server.ts';

test('without settings the API is on this port and the collector on the next, on loopback', () => {
  expect(readConfiguration({})).toEqual({
    apiOrigin: 'http://127.0.0.1:3000',
    collectorOrigin: 'http://127.0.0.1:3001',
  });
});

test('a setting keeps its origin only, so that no path slips into the security policy', () => {
  expect(readConfiguration({ COLLECTOR_ORIGIN: 'https://urne.example/x?y' }).collectorOrigin).toBe('https://urne.example');
});

test('a setting that is no web address is refused', () => {
  expect(() => readConfiguration({ COLLECTOR_ORIGIN: "'unsafe-inline'" })).toThrow();
});

test('any free port is a port, when the host tells both origins', () => {
  const told = { PORT: '0', API_ORIGIN: 'http://127.0.0.1:4000', COLLECTOR_ORIGIN: 'http://127.0.0.1:4001' };
  expect(readConfiguration(told).apiOrigin).toBe('http://127.0.0.1:4000');
});
