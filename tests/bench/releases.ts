import { protect, readThrough, tallyResponses } from '@takhoyde/analysis/disclosure';
import { keyMemory } from '@takhoyde/api/ballot-box/index.ts';
import { createIssuer } from '@takhoyde/api/ballot-office/index.ts';
import { openStore } from '@takhoyde/api/db/index.ts';
import { createLog } from '@takhoyde/api/http/log.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { readProfile } from '@takhoyde/api/results/profile.ts';
import { readComparison } from '@takhoyde/api/results/comparison.ts';
import { addShippedInstruments } from '@takhoyde/api/instruments/shipped-instruments.ts';
import { fillDemo } from '../../api/demo/fill-demo.ts';
import { timeOf, timeOnce, type Timing } from './measure.ts';

const analyst = { personId: 'bench', name: 'bench', grants: [{ role: 'analyst' as const, unitId: 'D-K', validTo: null }] };

const inMemory = async (): Promise<Installation> => {
  const [who, what] = [await openStore({ side: 'who' }), await openStore({ side: 'what' })];
  const office = who.as('office');
  await addShippedInstruments(office);
  return {
    who,
    what,
    office,
    sealKeys: keyMemory(),
    issuer: createIssuer(office),
    clock: () => new Date('2028-11-20T09:00:00Z'),
    log: createLog('silent'),
    version: 'bench',
    isDemo: true,
    hasSeparateClusters: true,
    randomBelow: () => 0,
    stopping: new AbortController().signal,
  };
};

/** The demo city: filling it (two releases and a pulse), and what a page costs on the server. */
export const benchReleases = async (): Promise<Record<string, Timing | number>> => {
  const installation = await inMemory();
  try {
    const { ms: fillDemoCityMs } = await timeOnce(() => fillDemo(installation, () => undefined));
    const results = installation.who.as('results');
    const profile = { waveId: 'W5', unitId: 'D-NBJ', organisationVersion: undefined };
    const comparison = { baselineId: 'W1', followUpId: 'W5', unitId: 'D-NBJ', organisationVersion: undefined };
    return {
      fillDemoCityMs,
      profile: await timeOf(30, () => readProfile(results, analyst, profile)),
      comparison: await timeOf(30, () => readComparison(results, analyst, comparison)),
    };
  } finally {
    await Promise.all([installation.who.close(), installation.what.close()]);
  }
};

const levelIds = ['L', 'M'];

/** Blocks, limiting and reading for a made city of `leafCount` units, without a database. */
export const benchDisclosure = async (leafCount: number): Promise<Record<string, number>> => {
  const units = [
    { id: 'K', parentId: null },
    ...Array.from({ length: Math.ceil(leafCount / 10) }, (_, place) => ({ id: `D${String(place)}`, parentId: 'K' })),
    ...Array.from({ length: leafCount }, (_, place) => ({
      id: `T${String(place)}`,
      parentId: `D${String(Math.floor(place / 10))}`,
    })),
  ];
  const atoms = units.flatMap(({ id }) =>
    levelIds.map((level) => ({ id: `${id}|${level}`, unitId: id, levelIds: [level], coveredUnitIds: [id] })),
  );
  const items = Array.from({ length: 40 }, (_, place) => ({
    kind: 'scale' as const,
    id: `q${String(place)}`,
    sensitivity: 'ordinary' as const,
    minLeaders: 0,
    min: 1,
    max: 5,
    isReversed: false,
    favourable: [4, 5],
    unfavourable: [1, 2],
  }));
  const dimensions = Array.from({ length: 10 }, (_, place) => ({
    id: `d${String(place)}`,
    itemIds: items.slice(place * 4, place * 4 + 4).map(({ id }) => id),
    minAnsweredShare: 0.5,
  }));
  const policy = {
    mean: 6,
    share: 10,
    five: 30,
    comments: 20,
    sensitive: { mean: 10, share: 20, five: 40 },
    invited: 10,
    keepShare: 0.6,
  };
  const plan = {
    policy,
    levels: levelIds,
    levelGroups: levelIds.map((id) => ({ id, levels: [id] })),
    units,
    atoms,
    items,
    dimensions,
  };
  const rows = atoms.flatMap(({ id: atomId }, atom) =>
    Array.from({ length: atom % 2 === 0 ? 1 : 11 }, (_, person) => ({
      atomId,
      answers: Object.fromEntries(items.map(({ id }, place) => [id, 1 + ((atom * 7 + person * 3 + place) % 5)])),
    })),
  );
  const { ms: tallyMs, outcome: tally } = await timeOnce(() => tallyResponses(rows, plan));
  const { ms: protectMs, outcome: figures } = await timeOnce(() => protect(tally, plan));
  const { ms: readMs } = await timeOnce(() => readThrough(figures, { units }));
  return { unitCount: units.length, respondentCount: rows.length, tallyMs, protectMs, readMs };
};
