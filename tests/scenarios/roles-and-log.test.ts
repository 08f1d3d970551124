import { readAuditLog, recordHappening } from '@takhoyde/api/audit/audit-log.ts';
import { listSights, recordDownload, recordOpening } from '@takhoyde/api/audit/sights.ts';
import type { WhoStore } from '@takhoyde/api/db/index.ts';
import { grantRole, grantsOn } from '@takhoyde/api/identity/grants.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importRoster } from '@takhoyde/api/roster/roster-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { now } from './small-city.ts';

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const levels = [
  { id: 'N1', isLeader: true, label: inAll('Leder') },
  { id: 'M', isLeader: false, label: inAll('Medarbeider') },
];
const units = { name: 'units.csv', content: 'unit_id,parent_id,name_nb,unit_type\nK,,Byen,kommune\nA,K,A,avdeling\n' };

describe.each(databases)('roles and the audit log on $name', ({ open }) => {
  let who: WhoStore;
  beforeEach(async () => {
    who = await open('who');
  }, 60_000);
  afterEach(() => who.close());

  const importYear = async (id: string, people: readonly string[]): Promise<void> => {
    const office = who.as('office');
    await importOrganisation(office, { id, name: id, validFrom: `${id}-01-01`, levels, levelGroups: [] }, units);
    if (people.length === 0) return;
    await importRoster(office, id, { name: 'roster.csv', content: ['person_id,name,email,unit_id,level', ...people].join('\n') });
  };
  const rolesOn = async (personId: string, today: string) =>
    (await grantsOn(who.as('office'), personId, today)).map(({ role, unitId }) => `${role} ${unitId}`);

  test('who is not in the roster in force has left, and leads nothing any more', async () => {
    await importYear('2026', ['eva,Eva,,A,N1', 'ola,Ola,,A,M']);
    await importYear('2028', ['ola,Ola,,A,N1']);
    expect(await rolesOn('eva', '2027-12-31')).toEqual(['employee A', 'leader A']);
    expect(await rolesOn('eva', '2028-01-01')).toEqual([]);
    expect(await rolesOn('ola', '2028-01-01')).toEqual(['employee A', 'leader A']);
  });

  test('an organisation in force whose people are not imported yet takes nobody’s place away', async () => {
    await importYear('2026', ['eva,Eva,,A,N1']);
    await importYear('2028', []);
    expect(await rolesOn('eva', '2028-01-01')).toEqual(['employee A', 'leader A']);
  });

  test('a role that is given holds from its first day to its last', async () => {
    await grantRole(who.as('office'), {
      personId: 'eva',
      role: 'analyst',
      unitId: 'K',
      validFrom: '2026-02-01',
      validTo: '2026-02-28',
    });
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'];
    expect(await Promise.all(days.map((day) => rolesOn('eva', day)))).toEqual([[], ['analyst K'], ['analyst K'], []]);
  });

  test('what happens at the same instant is all in the log, in one whole chain', async () => {
    const office = who.as('office');
    await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        recordHappening(office, { at: now, actor: 'a', action: 'role-granted', detail: String(place) }),
      ),
    );
    const { isChainWhole, entries } = await readAuditLog(office);
    expect([isChainWhole, entries.map(({ detail }) => detail).sort()]).toEqual([true, ['0', '1', '2', '3', '4', '5', '6', '7']]);
  });

  test('who saw a unit’s results is told once for a working day on screen, every time for a file, and never of another unit', async () => {
    const office = who.as('office');
    const seen = { waveId: 'w1', unitId: 'A', personId: 'eva' };
    const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
    await recordOpening(office, { ...seen, at: now });
    await recordOpening(office, { ...seen, at: hoursLater(11) });
    await recordOpening(office, { ...seen, at: hoursLater(13) });
    await recordDownload(office, { ...seen, at: hoursLater(14), format: 'xlsx' });
    await recordDownload(office, { ...seen, at: hoursLater(14), format: 'xlsx' });
    await recordOpening(office, { ...seen, unitId: 'A1', at: now });
    await recordOpening(office, { ...seen, waveId: 'w', at: now });
    expect((await listSights(office, { waveId: 'w1', unitId: 'A' })).map(({ format }) => format)).toEqual([
      'xlsx',
      'xlsx',
      null,
      null,
    ]);
    expect((await readAuditLog(office)).isChainWhole).toBe(true);
  });
});
