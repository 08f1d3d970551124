import type { Kysely } from 'kysely';
import type { Comparison, WaveSummary } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { RefusedRequest } from '../http/errors.ts';
import type { Viewer } from '../identity/viewer.ts';
import { brokenDimensions, judgeChanges } from './changes.ts';
import { gradeOfChange } from './grades.ts';
import { indexOf } from './hidden-figures.ts';
import { findReleasedWave } from './released-wave.ts';
import { requireSight } from './sight.ts';

/** Which comparison is asked for. */
export interface ComparisonAsked {
  readonly baselineId: string;
  readonly followUpId: string;
  readonly unitId: string;
  /** Both waves are read through it; the follow-up's own when left out. */
  readonly organisationVersion: string | undefined;
}

const requireComparable = (baseline: WaveSummary, followUp: WaveSummary): void => {
  if (Date.parse(baseline.closesAt) >= Date.parse(followUp.closesAt)) {
    throw new RefusedRequest({
      status: 409,
      code: 'wrong-order',
      title: 'the baseline must be an earlier wave than the follow-up',
      detail: 'Read the other way round, better would be told as worse.',
    });
  }
  if (baseline.instrumentId !== followUp.instrumentId) {
    throw new RefusedRequest({
      status: 409,
      code: 'other-instrument',
      title: 'the two waves asked different instruments and have no themes in common',
      detail: 'Choose two waves of the same instrument.',
    });
  }
};

/** A baseline and a follow-up of one unit, read through one organisation. All dimensions shown are one family. */
export const readComparison = async (db: Kysely<WhoDatabase>, viewer: Viewer, asked: ComparisonAsked): Promise<Comparison> => {
  const followUp = await findReleasedWave(db, asked.followUpId, asked.organisationVersion);
  const baseline = await findReleasedWave(db, asked.baselineId, followUp.organisationVersion);
  requireComparable(baseline.head.header.wave, followUp.head.header.wave);
  requireSight(viewer, followUp, asked.unitId);
  if (!baseline.head.isForEverybody) requireSight(viewer, { ...followUp, head: baseline.head }, asked.unitId);
  const [before, after] = await Promise.all([baseline.figuresOf([asked.unitId]), followUp.figuresOf([asked.unitId])]);
  const { definition, equivalenceMargin } = followUp.head.header;
  const family = definition.dimensions.map(({ id }) => ({
    dimensionId: id,
    baseline: indexOf(before.get(asked.unitId), 'all', id),
    followUp: indexOf(after.get(asked.unitId), 'all', id),
  }));
  const comparability = gradeOfChange(baseline, followUp, asked.unitId);
  const broken = brokenDimensions(baseline.head.header.definition, definition);
  const changes = judgeChanges(family, { comparability, margin: equivalenceMargin, broken });
  const unit = followUp.structure.find(asked.unitId);
  const earlier = baseline.structure.has(asked.unitId) ? baseline.structure.find(asked.unitId) : undefined;
  return {
    baseline: baseline.head.header.wave,
    followUp: followUp.head.header.wave,
    organisationVersion: followUp.organisationVersion,
    unit: { id: unit.id, name: unit.name },
    comparability,
    wholeShare: earlier?.wholeShare ?? null,
    origins: [...(earlier?.origins ?? [])],
    equivalenceMargin,
    familySize: [...changes.values()].filter((change) => change.kind === 'compared').length,
    dimensions: family.map((asked_) => ({
      id: asked_.dimensionId,
      name: definition.dimensions.find(({ id }) => id === asked_.dimensionId)?.name ?? { nb: '', nn: '', en: '' },
      baseline: asked_.baseline,
      followUp: asked_.followUp,
      change: changes.get(asked_.dimensionId) ?? { kind: 'not-compared', because: 'hidden' },
    })),
  };
};
