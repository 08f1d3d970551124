import { readAuditLog } from '@takhoyde/api/audit/audit-log.ts';
import { planLineContent } from '@takhoyde/api/contract';
import { storedContent } from '@takhoyde/api/follow-up/line-content.ts';
import { addLineVersion, listLineVersions } from '@takhoyde/api/follow-up/line-store.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { employeeOf, holding, leaderOf, openPlanScene, saying, usual, type PlanScene } from './plan-scene.ts';
import { now } from './small-city.ts';

const refusedAs = (status: number, code: string) => ({ refusal: { status, code } });
const noAccess = refusedAs(403, 'no-access');

describe.each(databases)('the plan of a unit on $name', ({ open }) => {
  let scene: PlanScene;
  beforeAll(async () => {
    scene = await openPlanScene(open);
  }, 120_000);
  afterEach(() => scene.forgetPlans());
  afterAll(() => scene.close());

  test('a leader writes a line and carries it on, and every version of it is kept', async () => {
    const id = await scene.write(leaderOf('T1'), 'T1', usual);
    await scene.change(leaderOf('T1'), 'T1', { id, version: 1, line: { ...usual, status: 'under-way' } });
    const dropped = { ...usual, status: 'dropped', droppedBecause: 'Flyttet til avdelingen.' } as const;
    await scene.change(leaderOf('T1'), 'T1', { id, version: 2, line: dropped });
    const { lines, mayAdd } = await scene.planOf(employeeOf('T1'), 'T1');
    expect(mayAdd).toEqual({ leader: 'no', representatives: 'no' });
    expect(lines).toMatchObject([
      {
        ...dropped,
        version: 3,
        mayChange: false,
        cameFrom: null,
        earlier: [
          { version: 2, status: 'under-way' },
          { version: 1, status: 'planned' },
        ],
      },
    ]);
  });

  test('of two who change the same version one does; the other is told so, and no word of either is lost', async () => {
    const id = await scene.write(leaderOf('T1'), 'T1', saying('Først'));
    const texts = ['Den ene', 'Den andre'];
    const outcomes = await Promise.allSettled(
      texts.map((text) => scene.change(leaderOf('T1'), 'T1', { id, version: 1, line: saying(text) })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject(refusedAs(409, 'line-changed'));
    const taken = texts[outcomes.findIndex(({ status }) => status === 'fulfilled')];
    const [line] = (await scene.planOf(leaderOf('T1'), 'T1')).lines;
    expect([line?.difference, line?.version, line?.earlier.map(({ difference }) => difference)]).toEqual([taken, 2, ['Først']]);
  });

  test('without saying which version was seen, the second of two would silently undo the first', async () => {
    const id = await scene.write(leaderOf('T1'), 'T1', saying('Først'));
    const blindly = async (line: typeof usual): Promise<void> => {
      const [latest] = (await scene.planOf(leaderOf('T1'), 'T1')).lines; // as a form that sends whatever stands there now
      await scene.change(leaderOf('T1'), 'T1', { id, version: latest?.version ?? 0, line });
    };
    await blindly(saying('Den ene'));
    await blindly(saying('Den andre, som aldri så den ene'));
    expect(await scene.saidTo(leaderOf('T1'), 'T1')).toEqual([['Den andre, som aldri så den ene', null]]);
  });

  test('of five new lines at once three are written: the plan is full, and says so', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c', 'd', 'e'].map((text) => scene.write(leaderOf('T1'), 'T1', saying(text))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject(refusedAs(409, 'plan-full'));
    const { lines, mayAdd } = await scene.planOf(leaderOf('T1'), 'T1');
    expect([lines.length, mayAdd.leader]).toEqual([3, 'full']);
  });

  test('without taking turns, five who each count two open lines write seven', async () => {
    const row = { waveId: 'w1', organisationVersion: 'o1', unitId: 'T1', writtenBy: 'leader' as const, changedAt: now };
    const countThenWrite = async (lineId: string, counted: number): Promise<boolean> =>
      counted < 3 && (await addLineVersion(scene.who.as('office'), { ...row, ...storedContent(usual), lineId, version: 1 }));
    await scene.write(leaderOf('T1'), 'T1', usual);
    await scene.write(leaderOf('T1'), 'T1', usual);
    const counted = (await scene.planOf(leaderOf('T1'), 'T1')).lines.length;
    await Promise.all([1, 2, 3, 4, 5].map((at) => countThenWrite(`line-000${String(at)}`, counted)));
    expect((await scene.planOf(leaderOf('T1'), 'T1')).lines).toHaveLength(7);
  });

  test('what is done or dropped makes room, and what is taken up again needs it', async () => {
    const first = await scene.write(leaderOf('T1'), 'T1', usual);
    await scene.write(leaderOf('T1'), 'T1', usual);
    await scene.write(leaderOf('T1'), 'T1', usual);
    await scene.change(leaderOf('T1'), 'T1', { id: first, version: 1, line: { ...usual, status: 'done' } });
    await scene.write(leaderOf('T1'), 'T1', usual);
    await expect(scene.change(leaderOf('T1'), 'T1', { id: first, version: 2, line: usual })).rejects.toMatchObject(
      refusedAs(409, 'plan-full'),
    );
    await scene.change(leaderOf('T1'), 'T1', { id: first, version: 2, line: { ...usual, status: 'done', expectation: null } });
  });

  test('a leader of another unit neither reads a plan nor writes in it', async () => {
    const id = await scene.write(leaderOf('T1'), 'T1', usual);
    const other = leaderOf('T2');
    await expect(scene.planOf(other, 'T1')).rejects.toMatchObject(noAccess);
    await expect(scene.write(other, 'T1', usual)).rejects.toMatchObject(noAccess);
    await expect(scene.change(other, 'T1', { id, version: 1, line: usual })).rejects.toMatchObject(noAccess);
    const inOwnPlan = scene.change(other, 'T2', { id, version: 1, line: usual });
    await expect(inOwnPlan).rejects.toMatchObject(refusedAs(404, 'not-found'));
  });

  test('a leader reads what the unit above shares, and writes nothing there', async () => {
    const director = holding('director', 'V');
    await scene.write(director, 'V', saying('Delt'));
    const kept = await scene.write(director, 'V', saying('Ikke delt', { isShared: false }));
    expect(await scene.saidTo(leaderOf('T1'), 'V')).toEqual([['Delt', null]]);
    await expect(scene.write(leaderOf('T1'), 'V', usual)).rejects.toMatchObject(noAccess);
    const unseen = scene.change(leaderOf('T1'), 'V', { id: kept, version: 1, line: usual });
    await expect(unseen).rejects.toMatchObject(refusedAs(404, 'not-found'));
  });

  test('an employee writes nothing, and reads what is shared: not what is not, nor what it said before it was', async () => {
    const shared = await scene.write(leaderOf('T1'), 'T1', saying('Utkastet', { isShared: false }));
    await scene.change(leaderOf('T1'), 'T1', { id: shared, version: 1, line: saying('Delt') });
    const kept = await scene.write(leaderOf('T1'), 'T1', saying('Mitt', { isShared: false }));
    const { lines } = await scene.planOf(employeeOf('T1'), 'T1');
    expect(lines).toMatchObject([{ difference: 'Delt', earlier: [], mayChange: false }]);
    for (const as of ['leader', 'representatives'] as const) {
      await expect(scene.write(employeeOf('T1'), 'T1', usual, { as })).rejects.toMatchObject(noAccess);
    }
    const changed = scene.change(employeeOf('T1'), 'T1', { id: shared, version: 2, line: usual });
    await expect(changed).rejects.toMatchObject(noAccess);
    const unseen = scene.change(employeeOf('T1'), 'T1', { id: kept, version: 1, line: usual });
    await expect(unseen).rejects.toMatchObject(refusedAs(404, 'not-found'));
    expect(await scene.saidTo(leaderOf('T1'), 'T1')).toEqual([
      ['Delt', null],
      ['Mitt', null],
    ]);
  });

  test('who leads from above sees and carries on what is shared, and can’t keep a line to themselves there', async () => {
    const director = holding('director', 'V');
    await scene.write(leaderOf('T1'), 'T1', saying('Mitt', { isShared: false }));
    const id = await scene.write(director, 'T1', saying('Ovenfra'));
    await scene.change(director, 'T1', { id, version: 1, line: saying('Ovenfra', { status: 'done' }) });
    expect(await scene.saidTo(director, 'T1')).toEqual([['Ovenfra', null]]);
    expect((await scene.planOf(director, 'T1')).mayKeepToSelf).toBe(false);
    await expect(scene.write(director, 'T1', { ...usual, isShared: false })).rejects.toMatchObject({
      refusal: { status: 422, faults: [{ where: 'line.isShared' }] },
    });
  });

  test.each(['union-representative', 'safety-representative'] as const)(
    'a %s adds one line, which is shared and which the leader leaves alone',
    async (role) => {
      const representative = holding(role, 'V');
      const as = 'representatives';
      const leaders = await scene.write(leaderOf('T1'), 'T1', usual);
      await expect(scene.write(representative, 'T1', { ...usual, isShared: false }, { as })).rejects.toMatchObject(
        refusedAs(422, 'unacceptable-content'),
      );
      const id = await scene.write(representative, 'T1', saying('Fra oss'), { as });
      await expect(scene.write(representative, 'T1', usual, { as })).rejects.toMatchObject(refusedAs(409, 'plan-full'));
      await expect(scene.write(representative, 'T1', usual)).rejects.toMatchObject(noAccess);
      await expect(scene.write(leaderOf('T1'), 'T1', usual, { as })).rejects.toMatchObject(noAccess);
      const byLeader = scene.change(leaderOf('T1'), 'T1', { id, version: 1, line: usual });
      await expect(byLeader).rejects.toMatchObject(noAccess);
      const leadersLine = scene.change(representative, 'T1', { id: leaders, version: 1, line: usual });
      await expect(leadersLine).rejects.toMatchObject(noAccess);
      expect(await scene.saidTo(employeeOf('T1'), 'T1')).toContainEqual(['Fra oss', null]);
    },
  );

  test('a line that does not hold here is refused, with the field of each fault, and nothing is written', async () => {
    const odd = saying('x', { theme: 'trygghet', tiltak: { from: 'library', id: 'T99' }, dueOn: '2026-03-20' });
    await expect(scene.write(leaderOf('T1'), 'T1', odd)).rejects.toMatchObject({
      refusal: { status: 422, faults: [{ where: 'line.theme' }, { where: 'line.tiltak' }, { where: 'line.dueOn' }] },
    });
    await expect(scene.write(leaderOf('T1'), 'T1', saying('x', { dueOn: '2031-03-22' }))).rejects.toMatchObject({
      refusal: { status: 422 },
    });
    expect((await scene.planOf(leaderOf('T1'), 'T1')).lines).toEqual([]);
  });

  test('the office can neither change nor remove a version, only who owns the tables', async () => {
    const id = await scene.write(leaderOf('T1'), 'T1', usual);
    const office = scene.who.as('office');
    await expect(office.updateTable('followUp.lineVersion').set({ difference: 'x' }).execute()).rejects.toThrow(/denied/u);
    await expect(office.deleteFrom('followUp.lineVersion').execute()).rejects.toThrow(/denied/u);
    const [row] = await listLineVersions(office, 'w1', ['T1']);
    expect(row && (await addLineVersion(office, { ...row, difference: 'x' }))).toBe(false);
    const byOwner = scene.who.owner.updateTable('followUp.lineVersion').set({ difference: 'x' }).where('lineId', '=', id);
    expect((await byOwner.executeTakeFirst()).numUpdatedRows).toBe(1n);
  });

  test('the log tells who wrote where, each time, and never a word of it', async () => {
    const words = { difference: 'Hemmelig-A', responsibleRole: 'Hemmelig-B', expectation: 'Hemmelig-C' };
    const line = { ...usual, ...words, tiltak: { from: 'own', text: 'Hemmelig-D' } as const };
    const before = (await readAuditLog(scene.who.as('office'))).entries.length;
    const id = await scene.write(leaderOf('T1'), 'T1', line);
    await scene.change(leaderOf('T1'), 'T1', {
      id,
      version: 1,
      line: { ...line, status: 'dropped', droppedBecause: 'Hemmelig-E' },
    });
    await expect(scene.change(leaderOf('T1'), 'T1', { id, version: 1, line })).rejects.toMatchObject(
      refusedAs(409, 'line-changed'),
    );
    const { entries, isChainWhole } = await readAuditLog(scene.who.as('office'));
    expect(isChainWhole).toBe(true);
    expect(entries.slice(before).map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
      ['leader T1', 'plan-line-added', `w1 T1: ${id} version 1`],
      ['leader T1', 'plan-line-changed', `w1 T1: ${id} version 2`],
    ]);
    expect(JSON.stringify(entries)).not.toContain('Hemmelig');
    expect(JSON.stringify(await listLineVersions(scene.who.as('office'), 'w1', ['T1']))).toContain('Hemmelig-E'); // the search would find it
  });

  test('only themes whose figure is shown are told to be low: of a small unit none is', async () => {
    const themesOf = async (viewer: ReturnType<typeof leaderOf>, unitId: string) => (await scene.planOf(viewer, unitId)).themes;
    const shown = await themesOf(leaderOf('T1'), 'T1');
    expect(shown.filter(({ isLow }) => isLow).length).toBeGreaterThan(0);
    expect(shown.find(({ id }) => id === 'oms_informasjon')?.tiltakIds).toEqual(['T03', 'T13', 'T17', 'T18']);
    const hidden = await themesOf(leaderOf('Small'), 'Small');
    expect(hidden.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(hidden.filter(({ isLow }) => isLow)).toEqual([]);
  });
});

describe('what a line of a plan may say', () => {
  const faultsOf = (line: unknown): string[] =>
    planLineContent.safeParse(line).error?.issues.map(({ path }) => path.join('.')) ?? [];

  test('plain text only: markup and characters that steer are refused', () => {
    for (const text of ['<b>fet</b>', 'a <script>', '</p>', '<!-- -->', 'a\u202Eb', 'a\u0007b', '   ', 'x'.repeat(281)])
      expect([text, faultsOf(saying(text))]).toEqual([text, ['difference']]);
    for (const text of ['færre < enn tre', 'a <3 b', 'x'.repeat(280)]) expect([text, faultsOf(saying(text))]).toEqual([text, []]);
  });

  test('one paragraph: line breaks become spaces before the length is judged', () => {
    expect(planLineContent.parse(saying('  Vi møtes\r\n\r\nhver mandag. ')).difference).toBe('Vi møtes hver mandag.');
  });

  test('why it was dropped, then and only then', () => {
    expect(faultsOf({ ...usual, status: 'dropped' })).toEqual(['droppedBecause']);
    expect(faultsOf({ ...usual, droppedBecause: 'Ikke tid.' })).toEqual(['droppedBecause']);
    expect(faultsOf({ ...usual, status: 'dropped', droppedBecause: 'Ikke tid.' })).toEqual([]);
  });
});
