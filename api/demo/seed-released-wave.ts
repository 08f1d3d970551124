import type { PlanAtom } from '@takhoyde/analysis/disclosure';
import { makeBuckets, type Bucket } from '../src/ballot-office/index.ts';
import { defaultDisclosurePolicy, type CloseReceipt, type LocalizedText, type WaveSummary } from '../src/contract/index.ts';
import type { Installation } from '../src/installation.ts';
import { planOf, releaseWave } from '../src/operations/releasing/release-wave.ts';
import { listUnits } from '../src/organisation/organisation-store.ts';
import { requireInstrument } from '../src/instruments/instruments.ts';
import { publishRelease } from '../src/release/publish-release.ts';
import { sumAnswers } from '../src/tally/sum-answers.ts';
import { addWave, findWave, moveWave, requireWave } from '../src/waves/wave-store.ts';
import type { DemoResponse } from './demo-answers.ts';
import type { DemoWave } from './demo-waves.ts';

/** A wave of the past: what it is called, and what its people answered. */
export interface PastWave {
  readonly wave: DemoWave;
  readonly title: LocalizedText;
  readonly kind: WaveSummary['kind'];
  readonly responses: readonly DemoResponse[];
}

const startOf = (date: string): Date => new Date(`${date}T08:00:00+02:00`);
/** Released the morning after the last day. */
const morningAfter = (date: string): Date => new Date(new Date(`${date}T09:00:00+02:00`).getTime() + 24 * 60 * 60 * 1000);

const addPastWave = async ({ office }: Installation, { wave, title, kind }: PastWave): Promise<void> => {
  const instrument = await requireInstrument(office, wave.definitionId);
  await addWave(office, {
    id: wave.id,
    title,
    kind,
    state: 'closing',
    instrumentId: wave.definitionId,
    definition: instrument.definition,
    definitionHash: instrument.hash,
    organisationVersion: wave.organisationVersionId,
    audienceUnitIds: [],
    opensAt: startOf(wave.opensOn),
    closesAt: startOf(wave.closesOn),
    policy: defaultDisclosurePolicy,
    sealKeyRule: { kind: 'single' },
    isDemo: true,
    isTrial: false,
    isFirst: wave.isFirstWave,
    keyFingerprint: null,
    protocol: null,
    protocolHash: null,
    closeReceipt: null,
    participation: null,
    problem: null,
  });
};

interface Cut {
  readonly atoms: readonly PlanAtom[];
  readonly bucketOf: (unitId: string, levelId: string) => string | undefined;
}

const asAtom = ({ id, unitId, levelIds, coveredUnitIds, eligibleCount }: Bucket): PlanAtom => ({
  id,
  unitId,
  levelIds,
  coveredUnitIds,
  invitedCount: eligibleCount,
});

/** The same buckets that the ballot office would have made of the same people. */
const cutBuckets = async ({ office }: Installation, versionId: string): Promise<Cut> => {
  const units = await listUnits(office, versionId);
  const headcounts = units.flatMap(({ id: unitId, headcounts: counts }) =>
    Object.entries(counts).map(([levelId, personCount]) => ({ unitId, levelId, personCount })),
  );
  const made = makeBuckets(units, headcounts, { minimum: defaultDisclosurePolicy.minimumEligible });
  if (made.kind === 'refused') throw new Error(`cutBuckets requires a city that can be cut: ${made.what}`);
  return { atoms: made.buckets.map(asAtom), bucketOf: made.bucketOf };
};

const closeReceiptOf = (past: PastWave, atoms: readonly PlanAtom[], releaseHash: string): CloseReceipt => ({
  waveId: past.wave.id,
  releaseHash,
  bucketCounts: {
    buckets: atoms.length,
    invited: atoms.reduce((total, atom) => total + (atom.invitedCount ?? 0), 0),
    issued: past.responses.length,
    reissued: 0,
    spent: past.responses.length,
  },
  answersTallied: past.responses.length,
  answersRefused: 0,
  destroyed: [],
});

/**
 * Puts a wave of the past into the demo: its invented answers go through the very tally, blocks, limiting and release that
 * real ballots do; only the ballots themselves are left out. A wave that is released already is left alone; one that was cut
 * off half-way is made again, with the same hash.
 */
export const seedReleasedWave = async (installation: Installation, past: PastWave): Promise<void> => {
  const { office } = installation;
  const { id, organisationVersionId } = past.wave;
  const known = await findWave(office, id);
  if (known?.state === 'released') return;
  if (known === undefined) await addPastWave(installation, past);
  const wave = await requireWave(office, id);
  const { atoms, bucketOf } = await cutBuckets(installation, organisationVersionId);
  const { plan, levels } = await planOf(installation, wave, atoms);
  const rows = past.responses.flatMap(({ unitId, levelId, answers }) => {
    const atomId = bucketOf(unitId, levelId);
    return atomId === undefined ? [] : [{ atomId, answers }];
  });
  const atRelease = { ...installation, clock: () => morningAfter(past.wave.closesOn) };
  const releaseHash = await releaseWave(atRelease, wave, plan, { summed: sumAnswers(rows, plan, levels), receipts: [] });
  for (const audience of ['leaders', 'everybody'] as const)
    await publishRelease(installation.who.as('release'), id, { audience, at: atRelease.clock() });
  await moveWave(office, id, ['closing', 'released'], { closeReceipt: closeReceiptOf(past, atoms, releaseHash) });
};
