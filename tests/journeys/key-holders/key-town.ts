import { createInterface } from 'node:readline';
import { castDemoBallots } from '../../../api/demo/cast-demo-ballots.ts';
import { findBuckets, findPeopleWithoutBallot } from '@takhoyde/api/ballot-office/index.ts';
import type { Role } from '@takhoyde/api/contract';
import { grantRole } from '@takhoyde/api/identity/grants.ts';
import { prepareWave } from '@takhoyde/api/operations/opening/prepare-wave.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importRoster } from '@takhoyde/api/roster/roster-store.ts';
import { planWave } from '@takhoyde/api/waves/plan-wave.ts';
import { startProduct } from '../../scenarios/product.ts';

// A town of one team that has planned a wave whose key is to be held by three, of whom two open: served on ports of its own until
// its parent goes. Told `cast`, it casts everybody's ballot; told `deadline`, its clock is at the instant the wave closes.

let now = new Date('2026-11-23T12:00:00Z');
const closesAt = new Date('2026-11-23T20:00:00Z');
const cast: { personId: string; name: string; role?: Role }[] = [
  { personId: 'drift', name: 'Dariush Drift', role: 'operator' },
  { personId: 'analytiker', name: 'Anna Analytiker', role: 'analyst' },
  { personId: 'tillitsvalgt', name: 'Tor Tillitsvalgt', role: 'union-representative' },
  { personId: 'ombud', name: 'Per Personvernombud', role: 'data-protection-officer' },
];
const peopleCount = 12;

const product = await startProduct(cast, () => now, { WEB_HANDLER: process.env['WEB_HANDLER'] });
const { installation } = product;
const { office } = installation;

const people = Array.from({ length: peopleCount }, (_, place) => `p${String(place)},Navn,p${String(place)}@by.invalid,team,M`);
const levels = [{ id: 'M', isLeader: false, label: { nb: 'Medarbeider', nn: 'Medarbeidar', en: 'Employee' } }];
await importOrganisation(
  office,
  { id: 'o1', name: 'Småby', validFrom: '2026-01-01', levels, levelGroups: [] },
  {
    name: 'units.csv',
    content: 'unit_id,parent_id,name_nb,unit_type,m\nK,,Småby kommune,kommune,\nteam,K,Hjemmetjenesten,virksomhet,12\n',
  },
);
await importRoster(office, 'o1', { name: 'roster.csv', content: ['person_id,name,email,unit_id,level', ...people].join('\n') });
for (const { personId, role } of cast)
  if (role !== undefined) await grantRole(office, { personId, role, unitId: 'K', validFrom: '2026-01-01', validTo: null });
await planWave(office, {
  id: 'w1',
  title: { nb: 'Puls høsten 2026', nn: 'Puls hausten 2026', en: 'Pulse, autumn 2026' },
  kind: 'pulse',
  instrumentId: 'omstillingspuls',
  organisationVersion: 'o1',
  audienceUnitIds: [],
  opensAt: new Date('2026-11-01T08:00:00Z'),
  closesAt,
  policy: undefined,
  sealKey: { kind: 'split', threshold: 2, holders: ['analyst', 'representative', 'data-protection-officer'] },
  isDemo: false,
  isTrial: true,
});
await prepareWave(installation, 'w1');

const castAll = async (): Promise<number> => {
  const bucketId = (await findBuckets(office, 'w1'))[0]?.bucketId ?? '';
  const personIds = await findPeopleWithoutBallot(office, 'w1');
  const ballots = personIds.map((personId, place) => ({ personId, bucketId, answers: { 'OMS-1': 1 + (place % 5) } }));
  return castDemoBallots(installation, 'w1', ballots);
};

process.stdout.write(`${JSON.stringify({ kind: 'ready', origin: product.origin })}\n`);
const told = createInterface({ input: process.stdin });
const answer = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
told.on('line', (line) => {
  if (line === 'cast') return void castAll().then((castCount) => answer({ castCount }));
  now = closesAt;
  answer({ now });
});
told.on('close', () => void product.end().then(() => process.exit(0)));
