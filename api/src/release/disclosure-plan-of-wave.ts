import type { DisclosurePlan, PlanAtom, PlanDimension, PlanItem, PlanUnit } from '@takhoyde/analysis/disclosure';
import {
  indexItemIds,
  isAtOrAbove,
  lowestNodeTypeOfItem,
  type Definition,
  type Item,
  type NodeType,
  nodeTypes,
} from '@takhoyde/survey-definitions';
import type { DisclosurePolicy, Level, LevelGroup } from '../contract/index.ts';

/** A unit as a release needs to know it. */
export interface WaveUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly unitType: string;
  /** Leaders placed directly in it. */
  readonly leaderCount: number;
}

/** All that decides how a wave's answers are protected. */
export interface PlanParts {
  readonly definition: Definition;
  readonly policy: DisclosurePolicy;
  readonly levels: readonly Level[];
  readonly levelGroups: readonly LevelGroup[];
  readonly units: readonly WaveUnit[];
  readonly atoms: readonly PlanAtom[];
}

/** The unit types that stand at each of a definition's node types; the words of Oslo's organisation files. */
const unitTypesOfNode: Readonly<Record<NodeType, readonly string[]>> = {
  kommune: ['kommune'],
  sektor: ['sektor'],
  virksomhet: ['virksomhet'],
  niva2: ['avdeling', 'niva2'],
  niva3: ['seksjon', 'niva3'],
  niva4: ['tjeneste', 'niva4'],
};

const unitTypesAtOrAbove = (lowest: NodeType): string[] =>
  nodeTypes.filter((nodeType) => isAtOrAbove(nodeType, lowest)).flatMap((nodeType) => unitTypesOfNode[nodeType]);

/** Where alone an item was asked: its virksomhet, or the top of what was asked where the wave lies inside one. */
const homeOf = ({ virksomhet }: Item, units: readonly WaveUnit[]): string | undefined =>
  virksomhet === undefined || units.some(({ id }) => id === virksomhet)
    ? virksomhet
    : units.find(({ parentId }) => parentId === null)?.id;

const rulesOf = (item: Item, { definition, policy, units }: PlanParts) => {
  const { reporting } = definition;
  const lowest = lowestNodeTypeOfItem(definition, item.id);
  const sensitivity: PlanItem['sensitivity'] = reporting.isSensitive ? 'sensitive' : 'ordinary';
  const home = homeOf(item, units);
  return {
    id: item.id,
    sensitivity,
    minLeaders: item.aboutLeaders ? Math.max(policy.minLeaders, reporting.aboutLeaders.minLeaders) : 0,
    ...(lowest === undefined ? {} : { shownAtUnitTypes: unitTypesAtOrAbove(lowest) }),
    ...(home === undefined ? {} : { shownWithinUnit: home }),
  };
};

const planItem = (item: Item, parts: PlanParts): PlanItem[] => {
  const rules = rulesOf(item, parts);
  if (item.type === 'open') return [];
  if (item.type === 'multi' || (item.type === 'single' && item.options !== undefined)) {
    return [{ ...rules, kind: item.type, options: (item.options ?? []).map(({ id }) => id) }];
  }
  const scale = item.scale === undefined ? undefined : parts.definition.scales[item.scale];
  if (scale === undefined) return [];
  const values = scale.points.map(({ value }) => value);
  return [
    {
      ...rules,
      kind: 'scale',
      min: Math.min(...values),
      max: Math.max(...values),
      isReversed: item.type === 'likert' && item.reverse,
      favourable: scale.favourable,
      unfavourable: scale.unfavourable,
    },
  ];
};

const planDimension = (
  definition: Definition,
  dimension: Definition['dimensions'][number],
  scaleItemIds: ReadonlySet<string>,
): PlanDimension => {
  const itemIds = indexItemIds(definition, dimension).filter((itemId) => scaleItemIds.has(itemId));
  const { id } = dimension;
  const usualShare = definition.reporting.minAnsweredShare;
  const minAnsweredCount =
    dimension.minAnsweredCount === undefined ? undefined : Math.min(dimension.minAnsweredCount, itemIds.length);
  // Half a question below the count: no rounding of a share can then ask for one question too many.
  const minAnsweredShare = minAnsweredCount === undefined ? usualShare : (minAnsweredCount - 0.5) / Math.max(1, itemIds.length);
  return { id, itemIds, minAnsweredShare };
};

/** The plan of disclosure control for a wave: its definition, its frozen policy and its ballot buckets, nothing of its answers. */
export const disclosurePlanOf = (parts: PlanParts): DisclosurePlan => {
  const { definition, policy, levels, levelGroups, units, atoms } = parts;
  const items = definition.items.flatMap((item) => planItem(item, parts));
  const scaleItemIds = new Set(items.filter(({ kind }) => kind === 'scale').map(({ id }) => id));
  const { mean, share, five, sensitive, keepShare } = policy;
  return {
    // Comments are off in every wave; the engine still wants a threshold for them that is no lower than that of shares.
    policy: { mean, share, five, sensitive, keepShare, comments: Math.max(20, share), invited: 10 },
    levels: levels.map(({ id }) => id),
    levelGroups: levelGroups.map(({ id, levels: groupLevels }) => ({ id, levels: groupLevels })),
    units: units.map((unit): PlanUnit => ({ ...unit })),
    atoms,
    items,
    dimensions: definition.dimensions
      .map((dimension) => planDimension(definition, dimension, scaleItemIds))
      .filter(({ itemIds }) => itemIds.length > 0),
  };
};
