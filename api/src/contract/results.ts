import { z } from 'zod';
import {
  dimensionId,
  groupId,
  instant,
  itemId,
  levelGroup,
  localizedText,
  nothing,
  organisationVersionId,
  sha256,
  unitId,
  waveId,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import { waveSummary } from './waves.ts';

/** Why a figure is not shown. There is no number in a hidden figure. */
export const hidden = z
  .strictObject({ kind: z.literal('hidden'), because: z.enum(['too-few', 'too-few-leaders', 'restricted', 'nobody-answered']) })
  .meta({ id: 'Hidden' });
export type Hidden = z.infer<typeof hidden>;

/** Where a limit was applied: which way the truth may lie from the figure («minst», «høyst»). */
const limit = z.enum(['none', 'at-least', 'at-most', 'either']);

const interval = z.strictObject({ low: z.number(), high: z.number() });

/** An index: 0–100, with the 95 % interval of the level. */
export const indexFigure = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('shown'),
      answerCount: z.int(),
      mean: z.number(),
      standardDeviation: z.number(),
      spread: z.enum(['pooled', 'own']).meta({ description: 'pooled: the within-unit spread of the whole wave (small groups)' }),
      interval,
      isLimited: z.boolean(),
      limit,
    }),
    hidden,
  ])
  .meta({ id: 'IndexFigure' });
export type IndexFigure = z.infer<typeof indexFigure>;

const sharesFigure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    answerCount: z.int(),
    favourableShare: z.number(),
    neutralShare: z.number(),
    unfavourableShare: z.number(),
    isLimited: z.boolean(),
  }),
  hidden,
]);
const distributionFigure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), answerCount: z.int(), counts: z.array(z.int()), isLimited: z.boolean() }),
  hidden,
]);

/** One statement: mean in scale points as answered (not reversed), shares and distribution where the thresholds allow. */
export const itemFigure = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('shown'),
      answerCount: z.int(),
      mean: z.number(),
      isLimited: z.boolean(),
      limit,
      shares: sharesFigure,
      distribution: distributionFigure,
    }),
    hidden,
  ])
  .meta({ id: 'ItemFigure' });
export type ItemFigure = z.infer<typeof itemFigure>;

export const responseFigure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), invitedCount: z.int(), answerCount: z.int(), responsePercent: z.int() }),
  hidden,
]);
export const coverageFigure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), includedCount: z.int(), totalCount: z.int() }),
  hidden,
]);

export const comparabilityGrade = z.enum(['A', 'B', 'C', 'N']).meta({ id: 'ComparabilityGrade' });
export type ComparabilityGrade = z.infer<typeof comparabilityGrade>;

export const verdict = z.enum(['better', 'worse', 'about-the-same', 'cannot-tell']).meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof verdict>;

/** A change since an earlier wave, in index points, with the verdict in words. */
export const change = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('compared'),
      verdict,
      difference: z.number(),
      interval,
      smallestDetectable: z.number().nullable(),
    }),
    z.strictObject({
      kind: z.literal('not-compared'),
      because: z.enum(['hidden', 'no-baseline', 'not-comparable', 'wording-changed']),
    }),
  ])
  .meta({ id: 'Change' });
export type Change = z.infer<typeof change>;

const unitName = z.strictObject({ id: unitId, name: z.string() });

export const profileItem = z
  .strictObject({
    id: itemId,
    text: localizedText,
    isReversed: z.boolean(),
    scaleLabels: z.array(localizedText),
    figure: itemFigure,
  })
  .meta({ id: 'ProfileItem' });
export type ProfileItem = z.infer<typeof profileItem>;

export const profileDimension = z
  .strictObject({
    id: dimensionId,
    name: localizedText,
    definition: localizedText,
    figure: indexFigure,
    parent: indexFigure.nullable(),
    top: indexFigure.nullable(),
    groups: z.array(z.strictObject({ groupId, figure: indexFigure })),
    change: change.nullable(),
    items: z.array(profileItem),
  })
  .meta({ id: 'ProfileDimension' });
export type ProfileDimension = z.infer<typeof profileDimension>;

/** The culture profile of one unit in one wave, read through one organisation version. */
export const profile = z
  .strictObject({
    wave: waveSummary,
    releasedAt: instant,
    releaseHash: sha256,
    definitionHash: sha256,
    organisationVersion: organisationVersionId,
    unit: z.strictObject({ ...unitName.shape, unitType: z.string() }),
    parent: unitName.nullable(),
    top: unitName,
    children: z.array(unitName),
    path: z.array(unitName),
    levelGroups: z.array(levelGroup),
    response: responseFigure,
    coverage: coverageFigure,
    comparability: comparabilityGrade.nullable().meta({ description: 'Set when the wave is read through a later organisation' }),
    baseline: z.strictObject({ wave: waveSummary, comparability: comparabilityGrade }).nullable(),
    dimensions: z.array(profileDimension),
    localItems: z.array(profileItem).meta({
      description: 'Statements of this unit’s own virksomhet, or asked here alone: in no index, never compared over time',
    }),
    highlights: z.strictObject({
      highest: dimensionId.nullable(),
      lowest: dimensionId.nullable(),
      widestGap: z.strictObject({ dimensionId, higherGroupId: groupId, lowerGroupId: groupId, points: z.number() }).nullable(),
    }),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof profile>;

export const comparison = z
  .strictObject({
    baseline: waveSummary,
    followUp: waveSummary,
    organisationVersion: organisationVersionId,
    unit: unitName,
    comparability: comparabilityGrade,
    wholeShare: z.number().nullable().meta({ description: 'Share 0–1 of the baseline people who come from undivided units' }),
    origins: z.array(z.strictObject({ name: z.string(), headcount: z.number() })),
    equivalenceMargin: z.number(),
    familySize: z.int().meta({ description: 'Comparisons that the adjustment for multiplicity was made over' }),
    dimensions: z.array(
      z.strictObject({ id: dimensionId, name: localizedText, baseline: indexFigure, followUp: indexFigure, change }),
    ),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparison>;

export const releaseSummary = z
  .strictObject({
    wave: waveSummary,
    releaseHash: sha256,
    releasedAt: instant,
    organisationVersions: z.array(organisationVersionId).meta({ description: 'Structures the wave can be read through' }),
    blockCount: z.int(),
    unitCount: z.int(),
    shownUnitCount: z.int(),
    engineVersion: z.string(),
  })
  .meta({ id: 'ReleaseSummary' });
export type ReleaseSummary = z.infer<typeof releaseSummary>;

export const resultEndpoints = {
  listResults: endpoint({
    method: 'get',
    path: '/resultater',
    summary: 'Released waves, newest first',
    access: 'signed-in',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ releases: z.array(releaseSummary) }),
  }),
  readProfile: endpoint({
    method: 'get',
    path: '/resultater/{wave}/enheter/{unit}',
    summary: 'The culture profile of a unit',
    access: 'signed-in',
    params: z.strictObject({ wave: waveId, unit: unitId }),
    query: z.strictObject({
      struktur: organisationVersionId
        .optional()
        .meta({ description: 'Organisation version to read through; the wave’s own when left out' }),
    }),
    body: nothing,
    answer: profile,
  }),
  compare: endpoint({
    method: 'get',
    path: '/sammenligning',
    summary: 'A baseline and a follow-up of one unit, read through one organisation version',
    access: 'signed-in',
    params: nothing,
    query: z.strictObject({
      grunnlag: waveId,
      oppfolging: waveId,
      enhet: unitId,
      struktur: organisationVersionId.optional(),
    }),
    body: nothing,
    answer: comparison,
  }),
};
