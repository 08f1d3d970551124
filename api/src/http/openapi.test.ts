import { expect, test } from 'vitest';
import { z } from 'zod';
import { collectorEndpoints, endpoints, type Endpoint } from '../contract/index.ts';
import { openApiDocument } from './openapi.ts';

const operation = z.looseObject({ requestBody: z.unknown().optional(), servers: z.unknown().optional() });
const { paths } = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) }).parse(openApiDocument('0.0.0'));

test('every endpoint of both origins is told of', () => {
  for (const { path, method } of Object.values<Endpoint>({ ...endpoints, ...collectorEndpoints }))
    expect(paths[path]?.[method], path).toBeDefined();
});

test('the box is told of at an origin of its own', () => {
  expect(paths['/stemme']?.['post']?.servers).toMatchObject([{ url: '{collectorOrigin}' }]);
});

test('a body is asked for where there is something to say in it, and nowhere else', () => {
  expect(paths['/malinger/{wave}/apning']?.['post']?.requestBody).toBeUndefined();
  expect(paths['/utlogging']?.['post']?.requestBody).toBeUndefined();
  expect(paths['/malinger']?.['post']?.requestBody).toBeDefined();
  expect(paths['/instrumenter']?.['post']?.requestBody).toBeDefined();
});
