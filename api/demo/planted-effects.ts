import { readCsv, type SentFile } from '../src/organisation/read-csv.ts';

/** One row of `planted_effects.csv`: what is true of whom in which wave. `delta` is kept as written. */
export interface PlantedEffect {
  readonly id: string;
  readonly wave: string;
  readonly scopeType: string;
  readonly scope: string;
  readonly level: string;
  /** A dimension, `dimension:facet`, an item or `response_rate`. */
  readonly target: string;
  readonly delta: string;
}

/** Where a person stands, as far as effects ask. `withinUnitIds`: their unit and everything above it, nearest first. */
export interface Place {
  readonly withinUnitIds: readonly string[];
  readonly originWithinUnitIds: readonly string[];
  readonly serviceArea: string | null;
  readonly levelId: string;
}

/** The part of an item that effects point at. */
export interface EffectTarget {
  readonly id: string;
  readonly dimension?: string | undefined;
  readonly facet?: string | undefined;
}

/** Reads the planted effects as they stand. What they mean is decided where they are used. */
export const readPlantedEffects = (file: SentFile): PlantedEffect[] =>
  readCsv(file, ['effect_id', 'wave', 'scope_type', 'scope', 'level', 'dimension_or_item', 'delta_index']).map(({ values }) => ({
    id: values['effect_id'] ?? '',
    wave: values['wave'] ?? '',
    scopeType: values['scope_type'] ?? '',
    scope: values['scope'] ?? '',
    level: values['level'] ?? '',
    target: values['dimension_or_item'] ?? '',
    delta: values['delta_index'] ?? '',
  }));

const isNumber = (delta: string): boolean => /^[+-]?\d+(\.\d+)?$/u.test(delta);

const isInScope = (effect: PlantedEffect, place: Place): boolean => {
  const [from = '', to = ''] = effect.scope.split('->');
  if (effect.scopeType === 'city') return true;
  if (effect.scopeType === 'service_area') return place.serviceArea === effect.scope;
  if (effect.scopeType === 'unit') return place.withinUnitIds.includes(effect.scope);
  return effect.scopeType === 'origin' && place.originWithinUnitIds.includes(from) && place.withinUnitIds.includes(to);
};

const isAtLevel = ({ level }: PlantedEffect, { levelId }: Place): boolean => level === '*' || level.split('+').includes(levelId);

const isAimedAt = ({ target }: PlantedEffect, item: EffectTarget): boolean =>
  [item.id, item.dimension, `${item.dimension ?? ''}:${item.facet ?? ''}`].includes(target);

/** A unit's effect whose place and theme an origin's effect explains tells the sum of the story, not a second change. */
const isExplainedByOrigin = (effect: PlantedEffect, effects: readonly PlantedEffect[]): boolean =>
  effect.scopeType === 'unit' &&
  effects.some(
    ({ scopeType, scope, target }) => scopeType === 'origin' && target === effect.target && scope.endsWith(`->${effect.scope}`),
  );

/**
 * The effects that add index points (0–100) to answers, or a share (0–1) to response rates, in a wave. Rows that are not a
 * plain number (shares of options, "per wave", straight-lining) are not among them.
 */
export const additiveEffects = (effects: readonly PlantedEffect[], waveId: string): PlantedEffect[] => {
  const ofWave = effects.filter(({ wave, delta }) => wave === waveId && isNumber(delta));
  return ofWave.filter((effect) => !isExplainedByOrigin(effect, ofWave));
};

/** What the effects add up to for an item (index points 0–100) or for `{ id: 'response_rate' }` (share 0–1) at a place. */
export const addedBy = (effects: readonly PlantedEffect[], item: EffectTarget, place: Place): number =>
  effects
    .filter((effect) => isAimedAt(effect, item) && isInScope(effect, place) && isAtLevel(effect, place))
    .reduce((sum, { delta }) => sum + Number(delta), 0);

/** Share 0–1 of the respondents at a place who give the same answer to everything. 0 where nothing is planted. */
export const straightLiningShare = (effects: readonly PlantedEffect[], waveId: string, place: Place): number => {
  const found = effects.find(
    (effect) => effect.wave === waveId && effect.delta.startsWith('straight-lining') && isInScope(effect, place),
  );
  return Number(/(\d+) %/u.exec(found?.delta ?? '')?.[1] ?? 0) / 100;
};
