// A release with a finding does not go out: not one row of it is written, and nobody can read it.
import type { DisclosurePlan, ResponseTally } from '@takhoyde/analysis/disclosure';
import type { Installation } from '@takhoyde/api/installation.ts';
import { releaseWave } from '@takhoyde/api/operations/releasing/release-wave.ts';
import { publishRelease } from '@takhoyde/api/release/publish-release.ts';
import { readBallotList } from '@takhoyde/api/release/ballot-list.ts';
import { findRelease, findReleasedBlocks } from '@takhoyde/api/release/release-reader.ts';
import { sumAnswers, type SummedAnswers } from '@takhoyde/api/tally/sum-answers.ts';
import { addWave, requireWave } from '@takhoyde/api/waves/wave-store.ts';
import type { WaveTable } from '@takhoyde/api/waves/wave-tables.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillReformedCity, releaseBeforeReform } from '../../scenarios/reformed-city.ts';
import { installationOver, pulseItems } from '../../scenarios/small-city.ts';
import { databases } from '../../stores/databases.ts';

const receipts = ['a', 'b'].map((letter) => letter.repeat(64));
const peoplePerAtom = 12;
const [{ open }] = databases;

/** The same number of answers in one group, some of them fewer than none: no set of people can have answered so. */
const withImpossible = (tally: ResponseTally, itemId: string): ResponseTally => ({
  atoms: tally.atoms.map((atom, index) =>
    index === 0 ? { ...atom, items: { ...atom.items, [itemId]: [-6, 6, 6, 3, 3] } } : atom,
  ),
});

describe('a wave whose figures the gate finds something in', () => {
  let installation: Installation;
  let close: () => Promise<unknown>;
  let wave: WaveTable;
  let plan: DisclosurePlan;
  let summed: SummedAnswers;

  beforeAll(async () => {
    const [who, what] = await Promise.all([open('who'), open('what')]);
    close = () => Promise.all([who.close(), what.close()]);
    installation = installationOver(who, what);
    await fillReformedCity(installation);
    await releaseBeforeReform(installation);
    const { office } = installation;
    await addWave(office, { ...(await requireWave(office, 'w1')), id: 'w2', state: 'closing', closeReceipt: null });
    wave = await requireWave(office, 'w2');
    const [before] = await findReleasedBlocks(who.as('results'));
    if (before === undefined) throw new Error('no release');
    plan = before.blocks.plan;
    const rows = plan.atoms.flatMap(({ id: atomId }) =>
      Array.from({ length: peoplePerAtom }, (_, place) => ({
        atomId,
        answers: Object.fromEntries(pulseItems.map((item, index) => [item, 1 + ((place * 3 + index * 2) % 5)])),
      })),
    );
    summed = sumAnswers(rows, plan, []);
  }, 60_000);
  afterAll(() => close());

  const release = (tally: ResponseTally) => releaseWave(installation, wave, plan, { summed: { ...summed, tally }, receipts });

  test('is refused with the place of the finding, and neither release nor ballot list is written', async () => {
    const [item = ''] = pulseItems;
    await expect(release(withImpossible(summed.tally, item))).rejects.toThrow(`share/${item}`);
    const results = installation.who.as('results');
    expect(await findRelease(installation.who.as('release'), 'w2')).toBeUndefined();
    expect(await readBallotList(results, 'w2')).toEqual([]);
    expect((await findReleasedBlocks(results)).map(({ waveId }) => waveId)).toEqual(['w1']);
  });
  test('goes out, once its answers are those of people, with its ballot list', async () => {
    const hash = await release(summed.tally);
    expect((await findRelease(installation.who.as('release'), 'w2'))?.hash).toBe(hash);
    await publishRelease(installation.who.as('release'), 'w2', { audience: 'everybody', at: installation.clock() });
    const results = installation.who.as('results');
    expect((await findReleasedBlocks(results)).map(({ waveId }) => waveId).sort()).toEqual(['w1', 'w2']);
    expect(await readBallotList(results, 'w2')).toEqual(receipts);
  });
});
