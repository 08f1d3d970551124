import { findBuckets } from '@takhoyde/api/ballot-office/index.ts';
import { insertPaperCodes } from '@takhoyde/api/ballot-office/holder-store.ts';
import { paperCodeHash } from '@takhoyde/api/ballot-office/paper-codes.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { prepareWave } from '@takhoyde/api/operations/opening/prepare-wave.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importRoster } from '@takhoyde/api/roster/roster-store.ts';
import { approveProtocol } from '@takhoyde/api/waves/protocol/approve-protocol.ts';
import { planWave } from '@takhoyde/api/waves/plan-wave.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import { startProduct } from '../../scenarios/product.ts';
import { cardOf, type Reader } from './cards.ts';

// A town that is asked every questionnaire that ships, at the same time: served on ports of its own until its parent goes.

const now = new Date('2026-11-23T12:00:00Z');
const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const levelOf: Readonly<Record<Reader, string>> = { leader: 'N4', employee: 'M' };

const product = await startProduct([{ personId: 'drift', name: 'Drift' }], now, { WEB_HANDLER: process.env['WEB_HANDLER'] });
const { installation } = product;
const { office } = installation;

await importOrganisation(
  office,
  {
    id: 'o1',
    name: 'Småby',
    validFrom: '2026-01-01',
    levels: [
      { id: 'N4', isLeader: true, label: inAll('Nivå 4') },
      { id: 'M', isLeader: false, label: inAll('Medarbeider') },
    ],
    levelGroups: [],
  },
  {
    name: 'units.csv',
    content: 'unit_id,parent_id,name_nb,unit_type,n4,m\nK,,Småby kommune,kommune,,\nhjemme,K,Hjemmetjenesten,virksomhet,10,10\n',
  },
);
const people = Object.values(levelOf).flatMap((level) =>
  Array.from({ length: 10 }, (_, place) => `${level}-${String(place)},Navn,,hjemme,${level}`),
);
await importRoster(office, 'o1', { name: 'roster.csv', content: ['person_id,name,email,unit_id,level', ...people].join('\n') });

const approver = (personId: string, role: 'analyst' | 'union-representative') => ({
  personId,
  name: personId,
  grants: [{ role, unitId: 'K', validTo: null }],
});

for (const { id } of shippedDefinitions) {
  await planWave(office, {
    id,
    title: inAll(id),
    kind: 'pulse',
    instrumentId: id,
    organisationVersion: 'o1',
    audienceUnitIds: [],
    opensAt: new Date('2026-11-01T08:00:00Z'),
    closesAt: new Date('2026-12-01T08:00:00Z'),
    policy: undefined,
    isDemo: false,
    isTrial: true,
  });
  await prepareWave(installation, id);
  const protocolHash = (await requireWave(office, id)).protocolHash ?? '';
  const approved = { waveId: id, protocolHash, at: now };
  await approveProtocol(office, approver('analytiker', 'analyst'), { ...approved, side: 'employer' });
  await approveProtocol(office, approver('tillitsvalgt', 'union-representative'), { ...approved, side: 'employees' });
  const buckets = await findBuckets(office, id);
  for (const reader of ['leader', 'employee'] as const) {
    const bucket = buckets.find(({ levelIds }) => levelIds.includes(levelOf[reader]));
    if (bucket === undefined) throw new Error(`the town requires a bucket for a ${reader}`);
    const hashes = (['one', 'list'] as const).map((view) => paperCodeHash(id, cardOf(reader, view)));
    await insertPaperCodes(office, { waveId: id, bucketId: bucket.bucketId }, hashes);
  }
  await openWave(installation, id, 'drift');
}

process.stdout.write(`${JSON.stringify({ kind: 'ready', origin: product.origin })}\n`);
process.stdin.resume();
process.stdin.on('end', () => void product.end().then(() => process.exit(0)));
