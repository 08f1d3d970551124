import { endpoints, type Endpoint } from '@takhoyde/api/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { signIn, visitorAt, type Visitor } from './visitor.ts';

const now = new Date('2026-11-23T12:00:00Z');
const cast = [
  { personId: 'operator', name: 'Drift' },
  { personId: 'nobody', name: 'Uten rolle' },
];

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const organisation = {
  id: 'o1',
  name: 'Liten by',
  validFrom: '2026-01-01',
  levels: [{ id: 'M', isLeader: false, label: inAll('Medarbeider') }],
  levelGroups: [],
  unitsFile: { name: 'units.csv', content: 'unit_id,parent_id,name_nb,unit_type,m\nK,,Byen,kommune,9\n' },
};

describe('the door of the API', () => {
  let product: Product;
  let operator: Visitor;
  let stranger: Visitor;
  let withoutRole: Visitor;

  beforeAll(async () => {
    product = await startProduct(cast, now);
    operator = await signIn(product.origin, 'operator');
    withoutRole = await signIn(product.origin, 'nobody');
    stranger = visitorAt(product.origin);
  }, 60_000);
  afterAll(() => product.end());

  const post = (visitor: Visitor, path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
    visitor.go(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  const versionCount = async (): Promise<number> =>
    (await operator.call(endpoints.listOrganisationVersions)).answer?.versions.length ?? -1;

  test('tells where an unknown or wrong-typed field stands, as problem+json, and changes nothing', async () => {
    const wrong = await post(
      operator,
      '/api/organisasjon',
      JSON.stringify({ ...organisation, levels: [{ id: 'M', isLeader: 'yes', label: inAll('M') }], extra: 1 }),
    );
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get('content-type')).toContain('application/problem+json');
    const { faults } = (await wrong.json()) as { faults: { where: string }[] };
    expect(faults.map(({ where }) => where)).toContain('levels.0.isLeader');
    expect(await versionCount()).toBe(0);
  });

  test('tells file, line and reason of a faulty organisation file, and imports nothing of it', async () => {
    const faulty = {
      ...organisation,
      unitsFile: { name: 'units.csv', content: `${organisation.unitsFile.content}A,X9,Avdeling,avdeling,3\n` },
    };
    const { status, problem } = await operator.call(endpoints.importOrganisation, { body: faulty });
    expect([status, problem?.['faults']]).toEqual([
      422,
      [{ where: 'units.csv line 3', what: 'the parent X9 of A is not in the file' }],
    ]);
    expect(await versionCount()).toBe(0);
  });

  test('refuses text that is not JSON, and bodies that are not said to be JSON', async () => {
    expect((await post(operator, '/api/organisasjon', '{"id":')).status).toBe(400);
    expect(
      (await post(operator, '/api/organisasjon', 'id=o1', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(415);
    expect(
      (await post(operator, '/api/organisasjon', JSON.stringify(organisation), { 'content-type': 'text/plain' })).status,
    ).toBe(415);
  });

  test('refuses what no database could store, before it comes near one: half a character, NUL, the year 0', async () => {
    const odd = [
      { name: 'a\u0000b' },
      { name: '\ud800' },
      { levels: [{ id: 'M', isLeader: false, label: inAll('\u0000') }] },
      { validFrom: '0000-01-01' },
    ];
    for (const part of odd)
      expect([part, (await post(operator, '/api/organisasjon', JSON.stringify({ ...organisation, ...part }))).status]).toEqual([
        part,
        400,
      ]);
    const grant = { personId: 'a\u0000', role: 'analyst', unitId: 'K', validFrom: '2026-01-01', validTo: null };
    expect((await post(operator, '/api/roller', JSON.stringify(grant))).status).toBe(400);
    expect(await versionCount()).toBe(0);
  });

  test('refuses a compressed body at both origins, and a large one from who has not signed in', async () => {
    const gzip = { 'content-encoding': 'gzip', 'content-type': 'application/json' };
    expect((await post(operator, '/api/organisasjon', 'zz', gzip)).status).toBe(415);
    expect((await fetch(`${product.collectorOrigin}/stemme`, { method: 'POST', body: 'zz', headers: gzip })).status).toBe(415);
    expect((await post(stranger, '/api/stemmeseddel', JSON.stringify({ wave: 'x'.repeat(100_000) }))).status).toBe(413);
  });

  test('a level group may not take the name of everybody', async () => {
    const levelGroups = [{ id: 'all', levels: ['M'], label: inAll('Alle') }];
    expect((await operator.call(endpoints.importOrganisation, { body: { ...organisation, levelGroups } })).status).toBe(422);
  });

  test('a wave id that could not name the file of its key is refused', async () => {
    for (const id of ['vår', '水'.repeat(30), 'x'.repeat(61)]) {
      const { problem } = await operator.call(endpoints.planWave, { body: { id } });
      expect((problem?.['faults'] as { where: string }[]).map(({ where }) => where)).toContain('id');
    }
  });

  test('refuses a change that another site’s page asks for, with the visitor’s own cookie', async () => {
    const body = JSON.stringify(organisation);
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
    ]) {
      expect((await post(operator, '/api/organisasjon', body, headers)).status).toBe(403);
    }
    expect(await versionCount()).toBe(0);
  });

  test('does not answer for a host it does not know', async () => {
    const { hostname, port } = new URL(product.origin);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      void import('node:http').then(({ get }) => {
        get({ hostname, port, path: '/api/health', headers: { host: 'evil.example' } }, (response) => {
          resolve(response.statusCode);
          response.resume();
        }).on('error', reject);
      });
    });
    expect(status).toBe(421);
  });

  test('lets through exactly those whom the contract lets through', async () => {
    const params = {
      wave: 'w1',
      unit: 'u1',
      version: 'o9',
      instrument: 'i1',
      draft: 'draft-0001',
      line: 'line-0001',
      holder: '1',
      bucket: 'b1',
      import: 'import-0001',
      profile: 'profile-0001',
      number: '1',
      reform: 'reform-0001',
      alternative: 'alternative-0001',
    };
    for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
      if (endpoint === endpoints.signOut) continue; // would end the visitor's session; it has a test of its own
      const strangerGets = (await stranger.call(endpoint, { params })).status;
      const withoutRoleGets = (await withoutRole.call(endpoint, { params })).status;
      const isOpen = endpoint.access === 'anyone' || endpoint.access === 'everybody';
      if (isOpen) expect([name, strangerGets]).not.toEqual([name, 401]);
      else expect([name, strangerGets]).toEqual([name, 401]);
      expect([name, withoutRoleGets === 403]).toEqual([name, Array.isArray(endpoint.access)]);
    }
  });

  test('signs in who came by another name of this machine, where the cookie holds', async () => {
    const other = product.origin.replace('127.0.0.1', 'localhost');
    const answer = await fetch(`${other}/api/innlogging?tilbake=/profil`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${product.origin}/api/innlogging?tilbake=/profil`]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('forgets a session the moment somebody signs out', async () => {
    const leaving = await signIn(product.origin, 'nobody');
    const stolen = leaving.cookie();
    await leaving.call(endpoints.signOut);
    const answer = await fetch(`${product.origin}/api/meg`, { headers: { cookie: stolen } });
    expect(((await answer.json()) as { person: unknown }).person).toBeNull();
  });

  test('keeps the audit log’s chain whole, and shows it to nobody without the role', async () => {
    await operator.call(endpoints.importOrganisation, { body: organisation });
    const log = (await operator.call(endpoints.readAuditLog)).answer;
    expect(log?.isChainWhole).toBe(true);
    expect(log?.entries.map(({ action }) => action)).toContain('organisation-imported');
    expect((await withoutRole.call(endpoints.readAuditLog)).status).toBe(403);
  });

  test('an operator grants nobody’s role to themselves: not the employees’ side, nor any other', async () => {
    const body = { personId: 'operator', unitId: 'K', validFrom: '2026-01-01', validTo: null };
    for (const role of ['safety-representative', 'analyst']) {
      expect((await operator.call(endpoints.grantRole, { body: { ...body, role } })).status).toBe(403);
    }
    expect((await operator.call(endpoints.me)).answer?.grants.map(({ role }) => role)).toEqual(['operator']);
  });

  test('is healthy only while both stores answer', async () => {
    expect((await stranger.call(endpoints.health)).answer?.status).toBe('ok');
    await product.installation.what.close();
    expect((await stranger.go('/api/health')).status).toBe(503);
  });
});
