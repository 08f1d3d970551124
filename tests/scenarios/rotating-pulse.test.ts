import { behindFigures, protect, readThrough, releaseGate, type DisclosurePlan } from '@takhoyde/analysis/disclosure';
import type { Profile } from '@takhoyde/api/contract';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { atomsOf, planOf } from '@takhoyde/api/operations/releasing/release-wave.ts';
import { findReleasedBlocks } from '@takhoyde/api/release/release-reader.ts';
import { readProfile } from '@takhoyde/api/results/profile.ts';
import { countBuckets } from '@takhoyde/api/ballot-office/index.ts';
import { tallyResponses } from '@takhoyde/analysis/disclosure';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import type { Definition } from '@takhoyde/survey-definitions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoBallot } from '../../api/demo/cast-demo-ballots.ts';
import type { Audit } from '../disclosure/audit-format.ts';
import { attackTables } from '../privacy/disclosure/attacker/attack.ts';
import { databases } from '../stores/databases.ts';
import { answersOfAll, castBallots, fillRotatingCity, localItemIn, peopleIn, rotatingPulse } from './rotating-city.ts';
import { analyst, approvePulse, installationOver } from './small-city.ts';

const rotating = ['OMS-4', 'OMS-7', 'OMS-10'];

/** A wave from plan to release in a city of its own. `change`: what becomes of the ballots on their way to the box. */
const releasedPulse = async (definition: Definition, change: (ballots: DemoBallot[]) => DemoBallot[] = (ballots) => ballots) => {
  const [who, what]: [WhoStore, WhatStore] = await Promise.all([databases[0].open('who'), databases[0].open('what')]);
  const installation: Installation = installationOver(who, what);
  await fillRotatingCity(installation, definition);
  const waveId = await approvePulse(installation, {});
  await openWave(installation, waveId, 'operator');
  const ballots = change(await answersOfAll(installation, waveId));
  await castBallots(installation, waveId, ballots);
  const { plan } = await planOf(
    installation,
    await requireWave(installation.office, waveId),
    await atomsOf(installation, await requireWave(installation.office, waveId), await countBuckets(installation.office, waveId)),
  );
  const closed = await closeWave(installation, waveId, 'operator');
  const [release] = await findReleasedBlocks(who.as('results'));
  const profileOf = (unitId: string): Promise<Profile> =>
    readProfile(who.as('results'), analyst, { waveId, unitId, organisationVersion: undefined });
  const close = () => Promise.all([who.close(), what.close()]);
  return { ballots, plan, closed, figures: release!.blocks, profileOf, close };
};
type Released = Awaited<ReturnType<typeof releasedPulse>>;

const answeredBy = (ballots: readonly DemoBallot[], item: string): number =>
  ballots.filter(({ answers }) => answers[item] !== undefined).length;
const itemsOf = (profile: Profile) =>
  new Map(profile.dimensions.flatMap(({ items }) => items.map(({ id, figure }) => [id, figure])));
const countOf = (figure: { kind: string; answerCount?: number } | undefined): number | undefined => figure?.answerCount;

/** What somebody outside sees of the means, with whose answers each holds: what the attackers of the disclosure tests work on. */
const auditOf = ({ figures, plan }: Released): Audit => {
  const structure = { units: plan.units };
  const shown = new Map(readThrough(figures, structure).map((set) => [set.unitId, set]));
  const cells = behindFigures(figures, structure).flatMap(({ unitId, table, atomIds }) => {
    const figure = shown.get(unitId)?.items[table.of];
    if (table.kind !== 'mean' || figure?.kind !== 'shown') return [];
    const { answerCount: n, mean } = figure;
    return [
      { id: `${unitId}|all`, table: `mean/${table.of}`, atoms: atomIds, stats: { n, sum: Math.round(n * mean * 1e9) / 1e9 } },
    ];
  });
  const atoms = figures.atoms.map(({ id, answerCount }) => ({ id, n: answerCount }));
  return { format: 'disclosure-audit/1', k: plan.policy.mean, scale: { min: 1, max: 5 }, atoms, cells };
};

describe('a pulse of which each person answers a part', () => {
  const definition = rotatingPulse('person');
  const localItem = localItemIn(definition);
  let released: Released;
  beforeAll(async () => {
    released = await releasedPulse(definition);
  }, 120_000);
  afterAll(() => released.close());

  test('takes every ballot whole, and the response rate is that of people, not of statements', async () => {
    const { closed, profileOf } = released;
    expect([closed.answersTallied, closed.answersRefused]).toEqual([peopleIn(), 0]);
    expect((await profileOf('K')).response).toEqual({
      kind: 'shown',
      invitedCount: peopleIn(),
      answerCount: peopleIn(),
      responsePercent: 100,
    });
  });

  test('a statement that rotates has the answers of about a third, and says so', async () => {
    const { ballots, profileOf } = released;
    const items = itemsOf(await profileOf('K'));
    const counts = rotating.map((id) => countOf(items.get(id)) ?? 0);
    expect(counts).toEqual(rotating.map((id) => answeredBy(ballots, id)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(peopleIn());
    // Three standard deviations of a third of 210 are 20.
    for (const count of counts) expect(Math.abs(count - peopleIn() / 3)).toBeLessThan(20);
    for (const id of ['OMS-1', 'OMS-2', 'OMS-3', 'OMS-6']) expect(countOf(items.get(id))).toBe(peopleIn());
  });

  test('an index counts those who were asked all it is made of', async () => {
    const { ballots, profileOf } = released;
    const { dimensions } = await profileOf('K');
    const indexOf = (dimensionId: string) => countOf(dimensions.find(({ id }) => id === dimensionId)?.figure);
    expect([indexOf('oms_informasjon'), indexOf('oms_medvirkning')]).toEqual([peopleIn(), peopleIn()]);
    expect(indexOf('oms_laering')).toBe(answeredBy(ballots, 'OMS-10'));
  });

  test('a unit where too few drew a block hides its statement, and keeps what all were asked', async () => {
    const { profileOf } = released;
    for (const unitId of ['A3', 'B3']) {
      const items = itemsOf(await profileOf(unitId));
      for (const id of rotating) expect(countOf(items.get(id)) ?? 6).toBeGreaterThanOrEqual(6);
      expect(countOf(items.get('OMS-1'))).toBe(15);
    }
  });

  test('the gate finds nothing, and neither does an attacker who knows how many answered where', () => {
    expect(releaseGate(released.figures)).toEqual([]);
    const audit = auditOf(released);
    expect(audit.cells.filter(({ table }) => table === 'mean/OMS-4').length).toBeGreaterThan(3);
    expect(attackTables(audit)).toEqual({ findings: [], unresolved: [] });
  });

  test('a statement of one agency is shown there, with the count of those who were asked, and nowhere else', async () => {
    const { profileOf, figures, plan } = released;
    const shown = async (unitId: string) => (await profileOf(unitId)).localItems.map(({ id, figure }) => [id, countOf(figure)]);
    expect(await shown('A')).toEqual([[localItem, peopleIn('A')]]);
    expect(await shown('A1')).toEqual([[localItem, peopleIn('A1')]]);
    for (const unitId of ['K', 'B', 'B1']) expect(await shown(unitId)).toEqual([]);
    const everywhere = readThrough(figures, { units: plan.units }).map((set) => [set.unitId, set.items[localItem]?.kind]);
    expect(everywhere.filter(([, kind]) => kind === 'shown').map(([unitId]) => unitId)).toEqual(['A', 'A1', 'A2', 'A3']);
    const dimensions = (await profileOf('A')).dimensions.flatMap(({ items }) => items.map(({ id }) => id));
    expect(dimensions).not.toContain(localItem);
  });

  test('nor in an organisation where the agency is no more', () => {
    const { figures, plan } = released;
    const later = [
      { id: 'K', parentId: null },
      { id: 'N', parentId: 'K' },
    ];
    const crosswalk = plan.units.map(({ id }) => ({ from: id, to: id === 'K' ? 'K' : 'N', share: 1 }));
    const kinds = readThrough(figures, { units: later, crosswalk }).map(({ items }) => items[localItem]?.kind);
    expect(kinds).toEqual(['hidden', 'hidden']);
  });

  test('without the rule the city would be told what one agency was asked, as if it were the city’s', () => {
    const { ballots, plan } = released;
    const unprotected: DisclosurePlan = {
      ...plan,
      items: plan.items.map(({ shownWithinUnit: _home, ...item }) => item),
    };
    const rows = ballots.map(({ bucketId, answers }) => ({ atomId: bucketId, answers }));
    const sets = readThrough(protect(tallyResponses(rows, unprotected), unprotected), { units: plan.units });
    const figure = sets.find(({ unitId, groupId }) => unitId === 'K' && groupId === 'all')?.items[localItem];
    expect(figure).toMatchObject({ kind: 'shown', answerCount: peopleIn('A') });
  });
});

describe('a ballot that answers more than it was asked', () => {
  const definition = rotatingPulse('person');
  const localItem = localItemIn(definition);
  test('counts in one block, and where it was cast; the rest is refused, and the ballot still counts once', async () => {
    const released = await releasedPulse(definition, (ballots) => {
      const isInB = ({ personId }: DemoBallot): boolean => personId.startsWith('B1');
      const [forger, ...others] = ballots.filter(isInB);
      const forged = { ...forger!, answers: { ...forger!.answers, 'OMS-4': 5, 'OMS-7': 5, 'OMS-10': 5, [localItem]: 5 } };
      return [...ballots.filter((ballot) => !isInB(ballot)), forged, ...others];
    });
    try {
      const { closed, ballots, profileOf } = released;
      expect([closed.answersTallied, closed.answersRefused]).toEqual([peopleIn(), 1]);
      const items = itemsOf(await profileOf('K'));
      const counts = rotating.map((id) => countOf(items.get(id)) ?? 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(peopleIn());
      expect(rotating.reduce((sum, id) => sum + answeredBy(ballots, id), 0)).toBe(peopleIn() + 2);
      expect((await profileOf('A')).localItems.map(({ figure }) => countOf(figure))).toEqual([peopleIn('A')]);
    } finally {
      await released.close();
    }
  }, 120_000);
});

describe('a pulse of which each ballot bucket answers a part', () => {
  test('shows of a team the block it was given, and of the city all, each with its own count', async () => {
    const released = await releasedPulse(rotatingPulse('bucket'));
    try {
      const { ballots, closed, profileOf } = released;
      expect(closed.answersRefused).toBe(0);
      for (const unitId of ['A1', 'A2', 'B1', 'B2']) {
        const items = itemsOf(await profileOf(unitId));
        expect(rotating.flatMap((id) => countOf(items.get(id)) ?? [])).toEqual([peopleIn(unitId)]);
      }
      const items = itemsOf(await profileOf('K'));
      const counts = rotating.map((id) => countOf(items.get(id)) ?? 0);
      expect(counts).toEqual(rotating.map((id) => answeredBy(ballots, id)));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(peopleIn());
      expect(releaseGate(released.figures)).toEqual([]);
      expect(attackTables(auditOf(released))).toEqual({ findings: [], unresolved: [] });
    } finally {
      await released.close();
    }
  }, 120_000);
});
