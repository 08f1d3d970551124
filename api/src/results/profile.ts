import type { Definition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import type { Profile, ProfileDimension, ProfileItem } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Released } from '../release/released.ts';
import type { UnitFigures } from '../release/unit-figures.ts';
import { brokenDimensions, judgeChanges } from './changes.ts';
import { gradeOfChange } from './grades.ts';
import { coverageOf, indexOf, itemOf, responseOf } from './hidden-figures.ts';
import { highlightsOf } from './highlights.ts';
import { findBaselineOf, findReleasedWave, type ReleasedWave } from './released-wave.ts';
import { requireSight } from './sight.ts';

type Figures = Released<UnitFigures> | undefined;

/** The figures one profile is drawn from: the unit's own, and its references. */
interface ProfileFigures {
  readonly own: Figures;
  readonly parent: Figures;
  readonly top: Figures;
  readonly hasParent: boolean;
}

const profileItem = (definition: Definition, itemId: string, own: Figures): ProfileItem[] => {
  const item = definition.items.find(({ id }) => id === itemId);
  if (item?.type !== 'likert') return [];
  const scaleLabels = definition.scales[item.scale]?.points.map((point) => point.label) ?? [];
  return [{ id: itemId, text: item.text, isReversed: item.reverse, scaleLabels, figure: itemOf(own, 'all', itemId) }];
};

const profileDimensions = (wave: ReleasedWave, figures: ProfileFigures): ProfileDimension[] => {
  const { definition, levelGroups } = wave.head.header;
  return definition.dimensions.map((dimension) => ({
    id: dimension.id,
    name: dimension.name,
    definition: dimension.definition ?? dimension.name,
    figure: indexOf(figures.own, 'all', dimension.id),
    parent: figures.hasParent ? indexOf(figures.parent, 'all', dimension.id) : null,
    top: figures.hasParent ? indexOf(figures.top, 'all', dimension.id) : null,
    groups: levelGroups.map(({ id }) => ({ groupId: id, figure: indexOf(figures.own, id, dimension.id) })),
    change: null,
    items: dimension.items.flatMap((itemId) => profileItem(definition, itemId, figures.own)),
  }));
};

/**
 * Local statements: those of the virksomhet the unit lies in, and those all were asked. Of another virksomhet's nothing is told,
 * not even that it asked.
 */
const localItems = ({ head, structure }: ReleasedWave, unitId: string, own: Figures): ProfileItem[] => {
  const { definition } = head.header;
  const lyingIn = new Set([...structure.unitIdsAboveRoot, ...structure.pathTo(unitId).map(({ id }) => id)]);
  return definition.items
    .filter(({ isLocal, virksomhet }) => isLocal && (virksomhet === undefined || lyingIn.has(virksomhet)))
    .flatMap(({ id }) => profileItem(definition, id, own));
};

const withChanges = async (
  wave: ReleasedWave,
  baseline: ReleasedWave,
  unitId: string,
  dimensions: ProfileDimension[],
): Promise<ProfileDimension[]> => {
  const before = (await baseline.figuresOf([unitId])).get(unitId);
  const family = dimensions.map(({ id, figure }) => ({
    dimensionId: id,
    baseline: indexOf(before, 'all', id),
    followUp: figure,
  }));
  const changes = judgeChanges(family, {
    comparability: gradeOfChange(baseline, wave, unitId),
    margin: wave.head.header.equivalenceMargin,
    broken: brokenDimensions(baseline.head.header.definition, wave.head.header.definition),
  });
  return dimensions.map((dimension) => ({ ...dimension, change: changes.get(dimension.id) ?? null }));
};

const named = ({ id, name }: { id: string; name: string }): { id: string; name: string } => ({ id, name });

const placeOf = ({ head, organisationVersion, structure }: ReleasedWave, unitId: string) => {
  const path = structure.pathTo(unitId);
  const parent = path.at(-2);
  const { id, name, unitType } = structure.find(unitId);
  return {
    wave: head.header.wave,
    releasedAt: head.releasedAt.toISOString(),
    releaseHash: head.hash,
    definitionHash: head.header.definitionHash,
    organisationVersion,
    unit: { id, name, unitType },
    parent: parent === undefined ? null : named(parent),
    top: named(structure.root),
    children: structure.childrenOf(unitId).map(named),
    path: path.map(named),
    levelGroups: [...head.header.levelGroups],
    comparability:
      organisationVersion === head.header.wave.organisationVersion ? null : (structure.find(unitId).comparability ?? 'N'),
  };
};

/** Which profile is asked for. */
export interface ProfileAsked {
  readonly waveId: string;
  readonly unitId: string;
  readonly organisationVersion: string | undefined;
}

/** The culture profile of a unit. A function of releases: nothing else is read, and nothing is estimated that was not released. */
export const readProfile = async (db: Kysely<WhoDatabase>, viewer: Viewer, asked: ProfileAsked): Promise<Profile> => {
  const { unitId } = asked;
  const wave = await findReleasedWave(db, asked.waveId, asked.organisationVersion);
  requireSight(viewer, wave, unitId);
  const place = placeOf(wave, unitId);
  const figures = await wave.figuresOf([unitId, place.top.id, ...(place.parent === null ? [] : [place.parent.id])]);
  const own = figures.get(unitId);
  const parent = place.parent === null ? undefined : figures.get(place.parent.id);
  const plain = profileDimensions(wave, { own, parent, top: figures.get(place.top.id), hasParent: place.parent !== null });
  const baseline = await findBaselineOf(db, wave);
  const dimensions = baseline === undefined ? plain : await withChanges(wave, baseline, unitId, plain);
  return {
    ...place,
    response: responseOf(own),
    coverage: coverageOf(own),
    baseline:
      baseline === undefined ? null : { wave: baseline.head.header.wave, comparability: gradeOfChange(baseline, wave, unitId) },
    dimensions,
    localItems: localItems(wave, unitId, own),
    highlights: highlightsOf(dimensions, wave.head.header.levelGroups),
  };
};
