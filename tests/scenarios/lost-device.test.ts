import { endpoints } from '@takhoyde/api/contract';
import { grantRole } from '@takhoyde/api/identity/grants.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { approvedWave } from './small-city.ts';
import { signIn, type Visitor } from './visitor.ts';

const now = new Date('2026-11-23T12:00:00Z');
const cast = [
  { personId: 'operator', name: 'Drift' },
  { personId: 'analyst', name: 'Analytiker' },
  { personId: 'leader', name: 'Leder' },
];

describe('somebody who has lost their device after fetching the answer code', () => {
  let product: Product;
  let operator: Visitor;

  const fetchAs = (personId: string, firstByte: number) =>
    product.installation.issuer.issue({
      waveId: 'w1',
      asker: { personId },
      blinded: Uint8Array.from({ length: 256 }, (_, place) => (place === 0 ? 0 : firstByte)),
    });
  const askFor = (visitor: Visitor, person: string) =>
    visitor.call(endpoints.reissueBallot, { params: { wave: 'w1' }, body: { person } });

  beforeAll(async () => {
    product = await startProduct(cast, now);
    const { installation } = product;
    await approvedWave(installation);
    for (const [personId, role] of [
      ['leader', 'leader'],
      ['analyst', 'analyst'],
    ] as const)
      await grantRole(installation.office, { personId, role, unitId: 'T1', validFrom: '2026-01-01', validTo: null });
    await openWave(installation, 'w1', 'operator');
    operator = await signIn(product.origin, 'operator');
  }, 60_000);
  afterAll(() => product.end());

  test('gets one new code when they ask, known by their e-mail address, and no second one', async () => {
    expect(await fetchAs('T1-0', 1)).toMatchObject({ kind: 'issued' });
    expect(await fetchAs('T1-0', 2)).toMatchObject({ kind: 'refused', because: 'already-issued' });
    expect((await askFor(operator, 'T1-0@DEMO.invalid')).answer).toEqual({ kind: 'reissued' });
    expect(await fetchAs('T1-0', 2)).toMatchObject({ kind: 'issued' });
    expect((await askFor(operator, 'T1-0')).problem).toMatchObject({ code: 'reissue-limit' });
  });

  test('is not helped past the limit of the group, nor before a code has been fetched, and the answer does not tell which', async () => {
    await fetchAs('T1-1', 1);
    const refused = [await askFor(operator, 'T1-1'), await askFor(operator, 'T2-0')].map(({ status, problem }) => ({
      status,
      code: problem?.['code'],
      title: problem?.['title'],
    }));
    expect(refused[0]).toEqual(refused[1]);
    expect(refused[0]).toMatchObject({ status: 409, code: 'reissue-limit' });
  });

  test('is helped by operators alone: neither a leader nor an analyst learns or gives anything', async () => {
    for (const who of ['leader', 'analyst']) {
      const visitor = await signIn(product.origin, who);
      expect((await askFor(visitor, 'T2-0')).status).toBe(403);
    }
  });

  test('leaves a line in the log that it happened, and not to whom', async () => {
    const { answer } = await operator.call(endpoints.readAuditLog);
    const lines = answer?.entries.filter(({ action }) => action === 'ballot-reissued') ?? [];
    expect(lines.map(({ actor, detail }) => ({ actor, detail }))).toEqual([{ actor: 'operator', detail: 'w1' }]);
    expect(JSON.stringify(answer?.entries)).not.toMatch(/T1-0|T1-1|T2-0/u);
  });

  test('who nobody knows is said to be unknown', async () => {
    expect((await askFor(operator, 'nobody@demo.invalid')).status).toBe(404);
  });
});
