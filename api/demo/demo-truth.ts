import type { Definition, Item, LikertItem } from '@takhoyde/survey-definitions';
import { seededRandom, standardNormal } from './demo-random.ts';

/** Index points (0–100) that the base effect B0 tells: the city's mean of each dimension, and how units and persons spread. */
export const base = { cityMean: 62, citySd: 6, unitSd: 5, personSd: 20, itemSd: 4 } as const;

/**
 * Differences between service areas that hold in every wave, in index points. PE7 needs one: a shift in who answers moves
 * a total only where those who answer differ. It lies on service areas of the whole city, never on a district.
 */
const serviceAreaGap: Readonly<Record<string, Readonly<Record<string, number>>>> = { retning: { helse: -12, oppvekst: 12 } };

/** Half of what sets a unit apart is the same in all dimensions. */
const sharedPart = Math.SQRT1_2;

const draw = (...name: (string | number)[]): number => standardNormal(seededRandom(...name));

const ownOffset = (seed: number, itemId: string): number => base.itemSd * draw(seed, 'item', itemId);

/** An item that some waves leave out lies at the mean of its dimension's others, or leaving it out would look like a change. */
const itemOffset = (seed: number, definition: Definition, item: LikertItem): number => {
  const isConditional = (id: string): boolean => definition.logic.some((line) => line.item === id);
  if (!isConditional(item.id)) return ownOffset(seed, item.id);
  const others = (definition.dimensions.find(({ id }) => id === item.dimension)?.items ?? []).filter((id) => !isConditional(id));
  return others.reduce((sum, id) => sum + ownOffset(seed, id), 0) / Math.max(1, others.length);
};

/** What is true of an item for the people who come from a unit, before anything is planted. */
export interface Truth {
  /** Mean index (0–100) of an item among people from a unit. */
  readonly mean: (item: LikertItem, unitId: string, serviceArea: string | null) => number;
}

const themeOf = (item: Item): string => item.dimension ?? item.id;

/**
 * The truth of the city (B0). It depends on the seed, the unit people come from and the item, never on the wave: where
 * nothing is planted, nothing has changed.
 */
export const demoTruth = (definition: Definition, seed: number): Truth => {
  const known = new Map<string, number>();
  const once = (key: string, compute: () => number): number => {
    const value = known.get(key) ?? compute();
    known.set(key, value);
    return value;
  };
  const unitEffect = (unitId: string, theme: string): number =>
    once(
      `unit|${unitId}|${theme}`,
      () => base.unitSd * sharedPart * (draw(seed, 'unit', unitId) + draw(seed, 'unit', unitId, theme)),
    );
  const themeMean = (theme: string): number =>
    once(`theme|${theme}`, () => base.cityMean + base.citySd * draw(seed, 'dimension', theme));
  return {
    mean: (item, unitId, serviceArea) => {
      const theme = themeOf(item);
      const offset = once(`item|${item.id}`, () => itemOffset(seed, definition, item));
      return themeMean(theme) + offset + unitEffect(unitId, theme) + (serviceAreaGap[theme]?.[serviceArea ?? ''] ?? 0);
    },
  };
};
