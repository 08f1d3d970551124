import { endpoints, type Endpoint } from '@takhoyde/api/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { signIn, type Visitor } from './visitor.ts';

const roles = ['analyst', 'director', 'leader', 'union-representative', 'data-protection-officer'] as const;
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
/** What hostile callers send: the wrong type, the wrong size, other alphabets, prototypes, formulas, queries of a database. */
const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '=1+1',
    "'; drop table x; --",
    '../../x',
    '%00',
    '\u202e',
    '9'.repeat(400),
    -1,
    1e308,
  ),
  fc.constantFrom(null, [], {}, ''),
);

const internals = /\bat .*\.ts:\d|node_modules|select .* from|insert into|syntax error at|violates .* constraint|\/src\//iu;

/** The names a body knows, so that nonsense reaches further in than the first missing field. */
const namesOf = (endpoint: Endpoint): string[] =>
  'shape' in endpoint.body && typeof endpoint.body.shape === 'object' ? Object.keys(endpoint.body.shape ?? {}) : [];

const bodyFor = (endpoint: Endpoint): fc.Arbitrary<string> => {
  const names = [...namesOf(endpoint), '__proto__', 'extra'];
  const told = fc.dictionary(fc.constantFrom(...names), nasty).map((body) => JSON.stringify(body));
  return fc.oneof(
    { weight: 6, arbitrary: told },
    nasty.map((value) => JSON.stringify(value)),
    fc.constant(deep(10_000)),
  );
};

const pathFor = (endpoint: Endpoint): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(nasty.map(String), fc.constantFrom('w1', 'K', '1', 'installation')), { minLength: 4, maxLength: 4 })
    .map((values) => {
      let place = 0;
      const told = endpoint.path.replaceAll(/\{\w+\}/gu, () =>
        encodeURIComponent((values[place++] ?? 'x').toWellFormed() || 'x'),
      );
      return `/api${told}${endpoint.method === 'get' ? `?unit=${encodeURIComponent((values[3] ?? '').toWellFormed())}` : ''}`;
    });

let product: Product;
let caller: Visitor;

beforeAll(async () => {
  product = await startProduct(
    [
      { personId: 'operator', name: 'Drift' },
      { personId: 'caller', name: 'Angriper' },
    ],
    new Date('2026-11-23T12:00:00Z'),
  );
  const operator = await signIn(product.origin, 'operator');
  const grant = { personId: 'caller', unitId: 'installation', validFrom: '2026-01-01', validTo: null };
  for (const role of roles) await operator.call(endpoints.grantRole, { body: { ...grant, role } });
  caller = await signIn(product.origin, 'caller');
}, 60_000);
afterAll(() => product.end());

const runs = Number(process.env['FUZZ_RUNS'] ?? '6');
const known = Object.entries<Endpoint>(endpoints).filter(([, endpoint]) => endpoint !== endpoints.signOut);

test('nonsense at any route breaks nothing and tells nothing of the inside', async () => {
  const broken: string[] = [];
  for (const [name, endpoint] of known) {
    await fc.assert(
      fc.asyncProperty(pathFor(endpoint), bodyFor(endpoint), async (path, body) => {
        const sent =
          endpoint.method === 'post'
            ? { method: 'POST', body, headers: { 'content-type': 'application/json' } }
            : { method: 'GET' };
        const answer = await caller.go(path, sent);
        const text = await answer.text();
        if (answer.status >= 500 || (!answer.ok && internals.test(text)))
          broken.push(`${name} ${String(answer.status)} ${path.slice(0, 200)} ${body.slice(0, 200)} ${text.slice(0, 300)}`);
      }),
      { seed: 20_261_124, numRuns: runs },
    );
  }
  expect(broken).toEqual([]);
}, 120_000);

test('after the nonsense nothing is stored that was not there before', async () => {
  const operator = await signIn(product.origin, 'operator');
  const log = (await operator.call(endpoints.readAuditLog)).answer;
  expect(log?.isChainWhole).toBe(true);
  expect([...new Set(log?.entries.filter(({ actor }) => actor === 'caller').map(({ action }) => action))]).toEqual([]);
  expect((await operator.call(endpoints.listOrganisationVersions)).answer?.versions).toEqual([]);
});
