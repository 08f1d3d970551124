import { closeBallotBox, destroySealedBallots } from '@takhoyde/api/ballot-box/index.ts';
import { findBuckets } from '@takhoyde/api/ballot-office/index.ts';
import { findStepsTold, readCloseProtocol } from '@takhoyde/api/closing/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { closeWave, resumeClosings } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { readBallotList } from '@takhoyde/api/release/ballot-list.ts';
import { findRelease } from '@takhoyde/api/release/release-reader.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answeredWave, approvedWave, castAll } from '../scenarios/small-city.ts';
import { copyOf, Killed, killerAt, makeOwnInstallation, type OwnInstallation } from './killed-steps.ts';

/** Every how many steps somebody is killed in the tests of every day; KILL_EVERY=1 for all of them. */
const stride = Number(process.env['KILL_EVERY'] ?? 7);

const stepsFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.ceil((last - first + 1) / stride) }, (_, place) => first + place * stride);

/** What is left of a wave when it is closed, but for moments and the hashes over them. */
const leftOf = async (installation: Installation) => {
  const { office, who, what, sealKeys } = installation;
  const { entries } = await readCloseProtocol(office, 'w1');
  const sealed = await what.owner.selectFrom('ballotBox.sealedBallot').select('serial').execute();
  const invited = await who.owner.selectFrom('ballotOffice.invitation').select('state').execute();
  const signing = await who.owner.selectFrom('ballotOffice.bucket').select('signingKey').execute();
  return {
    state: (await requireWave(office, 'w1')).state,
    release: (await findRelease(who.as('results'), 'w1'))?.hash,
    ballotList: await readBallotList(who.as('results'), 'w1'),
    protocol: entries.map(({ step, told }) => ({ step, told })),
    secretsLeft: [sealed.length, invited.length, signing.filter(({ signingKey }) => signingKey !== null).length],
    isKeyLeft: (await sealKeys.unsealerOf('w1')) !== undefined,
  };
};

const original = { current: undefined as OwnInstallation | undefined };

/** Makes something with the original, and leaves nobody in it. */
const prepare = async (work: (installation: Installation) => Promise<unknown>): Promise<OwnInstallation> => {
  const own = await makeOwnInstallation();
  const { installation, stop } = await own.start();
  await work(installation);
  await stop();
  return own;
};

describe('a closing that is killed', () => {
  let whole: Awaited<ReturnType<typeof leftOf>>;
  let stepCount = 0;
  beforeAll(async () => {
    original.current = await prepare(answeredWave);
    const killer = killerAt(Number.POSITIVE_INFINITY);
    const own = await copyOf(original.current);
    const { installation, stop } = await own.start(killer);
    await closeWave(installation, 'w1', 'operator');
    stepCount = killer.steps();
    whole = await leftOf(installation);
    await stop();
    await own.drop();
  });
  afterAll(() => original.current?.drop());

  test('left undisturbed counts everybody and leaves nothing', () => {
    expect(whole).toMatchObject({ state: 'released', secretsLeft: [0, 0, 0], isKeyLeft: false });
    expect(whole.ballotList).toHaveLength(36);
    expect(stepCount).toBeGreaterThan(30);
  });

  test(
    'at any step goes on at the next start, opens no ballot again once there is a release, and leaves exactly the same',
    { timeout: 600_000 },
    async () => {
      process.stdout.write(
        `a close of ${String(stepCount)} steps, killed at ${String(stepsFrom(1, stepCount).length)} of them\n`,
      );
      for (const step of stepsFrom(1, stepCount)) {
        const own = await copyOf(original.current ?? (await makeOwnInstallation()));
        const killed = await own.start(killerAt(step));
        await expect(closeWave(killed.installation, 'w1', 'operator'), `step ${String(step)}`).rejects.toThrow(Killed);
        await killed.stop();
        const { installation, stop } = await own.start();
        const hadRelease = (await findStepsTold(installation.office, 'w1')).counted !== undefined;
        let openedCount = 0;
        const { sealKeys } = installation;
        const watching: Installation = {
          ...installation,
          sealKeys: { ...sealKeys, unsealerOf: (waveId) => ((openedCount += 1), sealKeys.unsealerOf(waveId)) },
        };
        await resumeClosings(watching);
        if ((await requireWave(installation.office, 'w1')).state === 'open') await closeWave(watching, 'w1', 'operator');
        expect([step, openedCount]).toEqual([step, hadRelease ? 0 : 1]);
        expect(await leftOf(installation), `step ${String(step)}`).toEqual(whole);
        await stop();
        await own.drop();
      }
    },
  );
});

describe('twin: a closing that tidies up first', () => {
  test('has nothing to count any more when it is killed before the release', { timeout: 60_000 }, async () => {
    const own = await prepare(answeredWave);
    const killed = await own.start();
    const tally = killed.installation.what.as('tally');
    await closeBallotBox(tally, 'w1');
    await destroySealedBallots(tally, 'w1');
    await killed.installation.sealKeys.destroy('w1');
    await killed.stop(); // here it is killed: the release was to come next
    const { installation, stop } = await own.start();
    await closeWave(installation, 'w1', 'operator').catch(() => undefined);
    expect((await leftOf(installation)).release).toBeUndefined();
    await stop();
    await own.drop();
  });
});

describe('an opening that is killed', () => {
  let approved: OwnInstallation;
  let stepCount = 0;
  beforeAll(async () => {
    approved = await prepare(approvedWave);
    const killer = killerAt(Number.POSITIVE_INFINITY);
    const own = await copyOf(approved);
    const { installation, stop } = await own.start(killer);
    await openWave(installation, 'w1', 'operator');
    stepCount = killer.steps();
    await stop();
    await own.drop();
  });
  afterAll(() => approved.drop());

  test(
    'at any step issues no ballot that could not be cast, and opens when it is asked again',
    { timeout: 600_000 },
    async () => {
      for (const step of stepsFrom(1, stepCount)) {
        const own = await copyOf(approved);
        const killed = await own.start(killerAt(step));
        await expect(openWave(killed.installation, 'w1', 'operator'), `step ${String(step)}`).rejects.toThrow(Killed);
        await killed.stop();
        const { installation, stop } = await own.start();
        const officeIsOpen =
          (await installation.office.selectFrom('ballotOffice.wave').select('state').execute())[0]?.state === 'open';
        const keysInBox = await installation.what.owner.selectFrom('ballotBox.collectingBucket').select('bucketId').execute();
        if (officeIsOpen) expect(keysInBox).toHaveLength((await findBuckets(installation.office, 'w1')).length);
        await openWave(installation, 'w1', 'operator');
        expect(await castAll(installation, 'w1')).toBe(36);
        await stop();
        await own.drop();
      }
    },
  );
});
