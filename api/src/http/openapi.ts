import { createDocument } from 'zod-openapi';
import { collectorEndpoints, endpoints, problem, type Endpoint } from '../contract/index.ts';

const hasFields = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'shape' in schema && Object.keys(schema.shape ?? {}).length > 0;

const problemAnswer = { description: 'Refused', content: { 'application/problem+json': { schema: problem } } };

const operation = (name: string, endpoint: Endpoint): Record<string, unknown> => ({
  operationId: name,
  summary: endpoint.summary,
  'x-access': endpoint.access,
  requestParams: {
    ...(hasFields(endpoint.params) ? { path: endpoint.params } : {}),
    ...(hasFields(endpoint.query) ? { query: endpoint.query } : {}),
  },
  ...(hasFields(endpoint.body)
    ? { requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } } }
    : {}),
  responses: {
    '200': { description: 'Answered', content: { 'application/json': { schema: endpoint.answer } } },
    default: problemAnswer,
  },
});

/** The box stands at an origin of its own, which only the answer sheet of a wave knows. */
const collector = {
  url: '{collectorOrigin}',
  variables: {
    collectorOrigin: { default: 'http://127.0.0.1:3001', description: 'collectorOrigin of the answer sheet (readAnswerSheet)' },
  },
};

/** OpenAPI 3.1 of the whole API at both origins, made from the very schemas the server parses with. */
export const openApiDocument = (version: string): { openapi: string } & Record<string, unknown> => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const methods = (paths[endpoint.path] ??= {});
    methods[endpoint.method] = operation(name, endpoint);
  }
  for (const [name, endpoint] of Object.entries<Endpoint>(collectorEndpoints)) {
    paths[endpoint.path] = { [endpoint.method]: { ...operation(name, endpoint), servers: [collector] } };
  }
  return {
    ...createDocument({
      openapi: '3.1.0',
      info: { title: 'Takhøyde', version, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: '/api' }],
      paths,
    }),
  };
};
