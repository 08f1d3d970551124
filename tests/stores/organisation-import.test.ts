import type { WhoStore } from '@takhoyde/api/db/index.ts';
import type { ImportTarget } from '@takhoyde/api/contract/index.ts';
import { createLog } from '@takhoyde/api/http/log.ts';
import { grantsOn } from '@takhoyde/api/identity/grants.ts';
import { pauseLeader } from '@takhoyde/api/identity/leader-pause.ts';
import { beginImport } from '@takhoyde/api/organisation-import/begin-import.ts';
import { checkImport, requireRun } from '@takhoyde/api/organisation-import/check-import.ts';
import { confirmImport, runImport } from '@takhoyde/api/organisation-import/confirm-import.ts';
import { setLevelTitles } from '@takhoyde/api/organisation/level-map-store.ts';
import { findVersion, listUnits } from '@takhoyde/api/organisation/organisation-store.ts';
import { listPositions } from '@takhoyde/api/roster/roster-store.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from './databases.ts';

const at = new Date('2028-11-20T09:00:00Z');
const act = { personId: 'drift', name: 'Drift', at };
const bytesOf = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));
const units = (...lines: string[]) => ({
  kind: 'units' as const,
  name: 'enheter.csv',
  bytes: bytesOf('Enhetskode;Overordnet;Enhetsnavn;Enhetstype;Virksomhetstype', ...lines),
});
const people = (...lines: string[]) => ({
  kind: 'people' as const,
  name: 'ansatte.csv',
  bytes: bytesOf('Ansattnr;Navn;E-post;Enhet;Stilling;Hovedstilling;Leder', ...lines),
});
const version = (id: string, validFrom: string): ImportTarget => ({ kind: 'new-version', id, name: id, validFrom });
const city = ['K;;Byen;kommune;', 'B;K;Bydel Ås;virksomhet;bydel', 'T;B;Team Nord;tjeneste;', 'S;B;Team Sør;tjeneste;'];

describe.each(databases)('an import of the organisation on $name', ({ open }) => {
  let who: WhoStore;
  beforeAll(async () => {
    who = await open('who');
  }, 60_000);
  afterAll(() => who.close());
  const part = () => ({
    office: who.as('office'),
    clock: () => at,
    log: createLog('silent'),
    stopping: new AbortController().signal,
  });
  const begin = (target: ImportTarget, ...files: Parameters<typeof beginImport>[1]['files']) =>
    beginImport(who.as('office'), { target, files, act });
  const check = async (runId: string) => {
    await checkImport(who.as('office'), { runId, chosen: {}, act });
    return requireRun(who.as('office'), runId);
  };
  const confirm = async (runId: string): Promise<boolean> => {
    const { reportHash } = await requireRun(who.as('office'), runId);
    await confirmImport(who.as('office'), { runId, reportHash: reportHash ?? '', act });
    return runImport(part(), runId);
  };
  const rolesOf = async (id: string): Promise<string[]> =>
    (await grantsOn(who.as('office'), id, '2028-11-20')).map(({ role }) => role);

  const staff = [
    'P1;Åse;aase@demo.invalid;T;Tjenesteleder;;',
    'P2;Bo;;T;Medarbeider;;',
    'P2;Bo;;S;Medarbeider;nei;',
    'P3;Li;;S;Tjenesteleder;;nei',
  ];

  test('waits for the level of a title nobody has told, and changes nothing until it is confirmed', async () => {
    const office = who.as('office');
    const runId = await begin(version('2027', '2027-01-01'), units(...city), people(...staff));
    const waiting = await check(runId);
    expect(waiting.state).toBe('columns');
    expect(waiting.faults[0]).toMatchObject({ code: 'title-unknown', line: 2, column: 'Stilling', value: 'Tjenesteleder' });
    await setLevelTitles(office, [
      { organisationType: 'bydel', title: 'tjenesteleder', titleNn: 'Tenesteleiar', levelId: 'N4' },
      { organisationType: '*', title: 'Medarbeider', titleNn: null, levelId: 'M' },
    ]);
    const checked = await check(runId);
    expect(checked.report).toMatchObject({ units: { counts: { added: 4 } }, people: { total: 3, counts: { added: 3 } } });
    expect(await findVersion(office, '2027')).toBeUndefined();
    expect(await confirm(runId)).toBe(true);
    expect((await listUnits(office, '2027')).map(({ id, headcounts }) => [id, headcounts])).toContainEqual([
      'T',
      { N4: 1, M: 1 },
    ]);
  });

  test('makes leaders of those the roster says lead, and of nobody whom it or an operator says does not', async () => {
    expect(await rolesOf('P1')).toEqual(['employee', 'leader']);
    expect(await rolesOf('P3')).toEqual(['employee']);
    await pauseLeader(who.as('office'), {
      personId: 'P1',
      unitId: 'T',
      validFrom: '2028-11-01',
      validTo: '2028-11-20',
      reason: 'permisjon',
      decidedBy: 'drift',
      decidedAt: at,
    });
    expect(await rolesOf('P1')).toEqual(['employee']);
    expect((await grantsOn(who.as('office'), 'P1', '2028-11-21')).map(({ role }) => role)).toContain('leader');
  });

  test('keeps one main position per person, and forgets the rows of its files', async () => {
    const positions = await listPositions(who.as('office'), '2027');
    expect(positions.map(({ personId, unitId }) => `${personId} ${unitId}`).sort()).toEqual(['P1 T', 'P2 T', 'P3 S']);
    const kept = await who.owner.selectFrom('organisationImport.file').select('sheet').where('sheet', 'is not', null).execute();
    const waiting = await who.owner.selectFrom('roster.incoming').select('personId').execute();
    expect([kept, waiting]).toEqual([[], []]);
  });

  test('tells per virksomhet what is new, moved, renamed and closed, and who has left', async () => {
    const next = ['K;;Byen;kommune;', 'B;K;Bydel Ås;virksomhet;bydel', 'T;K;Team Nordre;tjeneste;', 'N;B;Nytt team;tjeneste;'];
    const runId = await begin(
      version('2028', '2028-01-01'),
      units(...next),
      people('P1;Åse;ny@demo.invalid;B;Medarbeider;;', 'P4;Vi;;N;Medarbeider;;'),
    );
    const { report } = await check(runId);
    expect(report?.units.counts).toMatchObject({ added: 1, moved: 1, renamed: 1, closed: 1 });
    expect(report?.people?.counts).toEqual({
      added: 1,
      left: 2,
      changedUnit: 1,
      changedLevel: 1,
      changedContact: 1,
      unchanged: 0,
    });
    expect(report?.virksomheter.map(({ name, units: counts }) => [name, counts.added, counts.closed])).toContainEqual([
      'Bydel Ås',
      1,
      1,
    ]);
  });

  test('of two who import at once takes one in, and refuses the other for having compared with something else', async () => {
    const office = who.as('office');
    const [first, second] = [
      await begin(version('a', '2028-02-01'), units(...city)),
      await begin(version('b', '2028-03-01'), units(...city.slice(0, 3))),
    ];
    await check(first);
    await check(second);
    const { reportHash } = await requireRun(office, second);
    expect(await confirm(first)).toBe(true);
    await expect(confirmImport(office, { runId: second, reportHash: reportHash ?? '', act })).rejects.toMatchObject({
      refusal: { code: 'changed-since' },
    });
    expect(await findVersion(office, 'b')).toBeUndefined();
  });

  test('is refused when what was confirmed is not what was dry-run, and taken in when it is', async () => {
    const office = who.as('office');
    const runId = await begin(version('c', '2028-04-01'), units(...city));
    await check(runId);
    await expect(confirmImport(office, { runId, reportHash: 'f'.repeat(64), act })).rejects.toMatchObject({
      refusal: { code: 'changed-since' },
    });
    expect(await confirm(runId)).toBe(true);
    await expect(begin(version('c', '2028-05-01'), units(...city))).rejects.toMatchObject({
      refusal: { code: 'version-exists' },
    });
  });

  test.each([
    ['a cycle', ['K;;Byen;kommune;', 'A;B;A;avdeling;', 'B;A;B;avdeling;'], 'cycle'],
    ['an unknown parent', ['K;;Byen;kommune;', 'A;X;A;avdeling;'], 'parent-unknown'],
    ['an id twice', ['K;;Byen;kommune;', 'A;K;A;avdeling;', 'A;K;A;avdeling;'], 'unit-id-twice'],
    ['no top', ['A;B;A;avdeling;', 'B;A;B;avdeling;'], 'root-missing'],
  ])('with %s tells the line, and leaves nothing behind', async (_name, lines, code) => {
    const runId = await begin(version('d', '2028-06-01'), units(...lines));
    const { state, faults, report } = await check(runId);
    expect([state, report]).toEqual(['columns', null]);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(await findVersion(who.as('office'), 'd')).toBeUndefined();
  });
});
