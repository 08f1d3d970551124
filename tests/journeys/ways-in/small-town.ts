import { findInvitedPeople } from '@takhoyde/api/ballot-office/index.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { prepareWave } from '@takhoyde/api/operations/opening/prepare-wave.ts';
import { grantRole } from '@takhoyde/api/identity/grants.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importRoster } from '@takhoyde/api/roster/roster-store.ts';
import { approveProtocol } from '@takhoyde/api/waves/protocol/approve-protocol.ts';
import { planWave } from '@takhoyde/api/waves/plan-wave.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { startMailServer } from '../../invitations/mail-server.ts';
import { startProduct } from '../../scenarios/product.ts';

// A town of two teams, of whom one has no e-mail address: served on ports of its own until its parent goes. What the mail server
// takes is told line by line, as the people's mail programs would show it.

let now = new Date('2026-11-23T12:00:00Z');
const closesAt = new Date('2026-11-23T20:00:00Z');
const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const cast = [
  { personId: 'drift', name: 'Dariush Drift' },
  { personId: 'ansatt', name: 'Astrid Ansatt' },
];
const perTeam = 10;

const mailServer = await startMailServer();
const product = await startProduct(cast, () => now, {
  WEB_HANDLER: process.env['WEB_HANDLER'],
  SMTP_URL: mailServer.url,
  MAIL_FROM: 'Småby kommune <hr@smaaby.invalid>',
});
const { installation } = product;
const { office } = installation;

const people = ['hjemme', 'renhold'].flatMap((team) =>
  Array.from({ length: perTeam }, (_, place) => {
    const id = team === 'hjemme' && place === 0 ? 'ansatt' : `${team}-${String(place)}`;
    return `${id},Navn,${team === 'hjemme' ? `${id}@smaaby.invalid` : ''},${team},M`;
  }),
);
await importOrganisation(
  office,
  {
    id: 'o1',
    name: 'Småby',
    validFrom: '2026-01-01',
    levels: [{ id: 'M', isLeader: false, label: inAll('Medarbeider') }],
    levelGroups: [],
  },
  {
    name: 'units.csv',
    content:
      'unit_id,parent_id,name_nb,unit_type,m\nK,,Småby kommune,kommune,\nhjemme,K,Hjemmetjenesten,virksomhet,10\nrenhold,K,Renhold,virksomhet,10\n',
  },
);
await importRoster(office, 'o1', { name: 'roster.csv', content: ['person_id,name,email,unit_id,level', ...people].join('\n') });
await grantRole(office, { personId: 'drift', role: 'operator', unitId: 'K', validFrom: '2026-01-01', validTo: null });
await planWave(office, {
  id: 'w1',
  title: inAll('Puls høsten 2026'),
  kind: 'pulse',
  instrumentId: 'omstillingspuls',
  organisationVersion: 'o1',
  audienceUnitIds: [],
  opensAt: new Date('2026-11-01T08:00:00Z'),
  closesAt,
  policy: undefined,
  isDemo: false,
  isTrial: true,
});
await prepareWave(installation, 'w1');
const protocolHash = (await requireWave(office, 'w1')).protocolHash ?? '';
const approver = (personId: string, role: 'analyst' | 'union-representative') => ({
  personId,
  name: personId,
  grants: [{ role, unitId: 'K', validTo: null }],
});
await approveProtocol(office, approver('analytiker', 'analyst'), { waveId: 'w1', side: 'employer', protocolHash, at: now });
await approveProtocol(office, approver('tillitsvalgt', 'union-representative'), {
  waveId: 'w1',
  side: 'employees',
  protocolHash,
  at: now,
});
await openWave(installation, 'w1', 'drift');
if ((await findInvitedPeople(office, 'w1')).length !== perTeam) throw new Error('the town requires one team with e-mail');

process.stdout.write(`${JSON.stringify({ kind: 'ready', origin: product.origin })}\n`);
process.stdin.on('data', (line) => {
  if (String(line).trim() === 'deadline') now = closesAt; // the wave closes by itself
  const letters = mailServer.mails.map(({ to, text }) => ({ to, text }));
  process.stdout.write(`${JSON.stringify({ kind: 'letters', letters })}\n`);
});
process.stdin.on('end', () => {
  void Promise.all([product.end(), mailServer.close()]).then(() => process.exit(0));
});
