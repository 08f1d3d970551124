import { lastTimeOf } from '@takhoyde/api/follow-up/last-time.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { employeeOf, holding, leaderOf, openPlanScene, saying, usual, type PlanScene } from './plan-scene.ts';

const refusedAs = (status: number, code: string) => ({ refusal: { status, code } });

describe.each(databases)('a plan through a reform, and at the next survey, on $name', ({ open }) => {
  let scene: PlanScene;
  beforeAll(async () => {
    scene = await openPlanScene(open);
  }, 120_000);
  afterEach(() => scene.forgetPlans());
  afterAll(() => scene.close());

  test('a plan moves with its people: two units’ lines stand in the one they became, and are carried on there', async () => {
    const id = await scene.write(leaderOf('T1'), 'T1', saying('Fra T1'));
    await scene.write(leaderOf('T2'), 'T2', saying('Fra T2, ikke delt', { isShared: false }));
    await scene.write(leaderOf('T12'), 'T12', saying('Ny'), { version: 'o2' });
    expect(await scene.saidTo(leaderOf('T12'), 'T12', 'o2')).toEqual([
      ['Fra T1', 'Team T1'],
      ['Fra T2, ikke delt', 'Team T2'],
      ['Ny', null],
    ]);
    expect(await scene.saidTo(employeeOf('T12'), 'T12', 'o2')).toEqual([
      ['Fra T1', 'Team T1'],
      ['Ny', null],
    ]);
    await expect(scene.write(leaderOf('T12'), 'T12', usual, { version: 'o2' })).rejects.toMatchObject(
      refusedAs(409, 'plan-full'),
    );
    await scene.change(leaderOf('T12'), 'T12', { id, version: 1, line: saying('Fra T1', { status: 'done' }) }, 'o2');
    expect((await scene.planOf(employeeOf('T1'), 'T1')).lines).toMatchObject([{ status: 'done', version: 2 }]);
  });

  test('a unit that is kept as it was has one plan, whichever organisation it is read through', async () => {
    await scene.write(leaderOf('T3'), 'T3', saying('Før'));
    await scene.write(leaderOf('T3'), 'T3', saying('Etter'), { version: 'o2' });
    for (const version of ['o1', 'o2']) {
      expect(await scene.saidTo(employeeOf('T3'), 'T3', version)).toEqual([
        ['Før', null],
        ['Etter', null],
      ]);
    }
  });

  test('what a divided unit shared is read in its parts, and carried on in none', async () => {
    const id = await scene.write(leaderOf('T4'), 'T4', saying('Delt'));
    await scene.write(leaderOf('T4'), 'T4', saying('Ikke delt', { isShared: false }));
    expect(await scene.saidTo(leaderOf('T41'), 'T41', 'o2')).toEqual([['Delt', 'Team T4']]);
    const carriedOn = scene.change(leaderOf('T41'), 'T41', { id, version: 1, line: usual }, 'o2');
    await expect(carriedOn).rejects.toMatchObject(refusedAs(403, 'no-access'));
  });

  describe('as the next survey opens by telling it', () => {
    const later = new Date('2027-04-01T08:00:00Z');
    const told = (unitId: string, organisationVersion = 'o1', before = later) =>
      lastTimeOf(scene.stores(), { unitId, organisationVersion, before });

    test('says nothing of a unit that was never asked, or not before', async () => {
      expect(await told('New', 'o2')).toBeNull();
      expect(await told('T1', 'o1', new Date('2026-03-10T08:00:00Z'))).toBeNull();
      expect(await told('nowhere')).toBeNull();
      expect(await told('T1', 'o9')).toBeNull();
    });

    test('says honestly that nothing is written down', async () => {
      await scene.write(leaderOf('T1'), 'T1', saying('Mitt', { isShared: false }));
      const nothing = { releasedOn: '2026-03-21', unitName: 'Team T1', isFromParent: false, lines: [] };
      expect(await told('T1')).toEqual({ waveTitle: expect.objectContaining({ nb: 'Puls våren 2026' }) as unknown, ...nothing });
    });

    test('tells what was shared, done first, and what came to nothing last', async () => {
      const dropped = { status: 'dropped', droppedBecause: 'Ikke tid.' } as const;
      await scene.write(leaderOf('T1'), 'T1', saying('Droppet', dropped));
      await scene.write(leaderOf('T1'), 'T1', saying('I gang', { status: 'under-way' }));
      await scene.write(leaderOf('T1'), 'T1', saying('Gjort', { status: 'done' }));
      await scene.write(leaderOf('T1'), 'T1', saying('Mitt', { isShared: false }));
      expect((await told('T1'))?.lines).toEqual([
        { text: 'Gjort', status: 'done', cameFrom: null },
        { text: 'I gang', status: 'under-way', cameFrom: null },
        { text: 'Droppet', status: 'dropped', cameFrom: null },
      ]);
    });

    test('tells the plan of the nearest unit above where the unit itself has shared nothing, and whose it is', async () => {
      await scene.write(holding('director', 'K'), 'K', saying('Byen'));
      await scene.write(holding('director', 'V'), 'V', saying('Etaten'));
      await scene.write(leaderOf('T1'), 'T1', saying('Mitt', { isShared: false }));
      expect(await told('T1')).toMatchObject({ unitName: 'Etaten', isFromParent: true, lines: [{ text: 'Etaten' }] });
    });

    test('names the units that a merged one came from', async () => {
      await scene.write(leaderOf('T1'), 'T1', saying('Fra T1', { status: 'done' }));
      await scene.write(leaderOf('T2'), 'T2', saying('Fra T2', { status: 'done' }));
      expect(await told('T12', 'o2')).toMatchObject({
        unitName: 'Team T12',
        isFromParent: false,
        lines: [
          { text: 'Fra T1', cameFrom: 'Team T1' },
          { text: 'Fra T2', cameFrom: 'Team T2' },
        ],
      });
    });
  });
});
