import { changeVerdicts } from '@takhoyde/analysis';
import type { LevelGroup, Profile, ProfileDimension } from '../contract/index.ts';

type Highlights = Profile['highlights'];
type Gap = NonNullable<Highlights['widestGap']>;

const shownMean = (dimension: ProfileDimension): number | undefined =>
  dimension.figure.kind === 'shown' ? dimension.figure.mean : undefined;

const extreme = (dimensions: readonly ProfileDimension[], isBetter: (one: number, other: number) => boolean): string | null => {
  let best: { id: string; mean: number } | undefined;
  for (const dimension of dimensions) {
    const mean = shownMean(dimension);
    if (mean !== undefined && (best === undefined || isBetter(mean, best.mean))) best = { id: dimension.id, mean };
  }
  return best?.id ?? null;
};

const areApart = (one: LevelGroup, other: LevelGroup): boolean => !one.levels.some((level) => other.levels.includes(level));

interface GroupPair {
  readonly dimensionId: string;
  readonly one: string;
  readonly other: string;
}

/** The widest gap between level groups that have nobody in common, among those that are clear; none clear, none told. */
const widestGap = (dimensions: readonly ProfileDimension[], groups: readonly LevelGroup[]): Gap | null => {
  const pairs = groups.flatMap((one, place) =>
    groups
      .slice(place + 1)
      .filter((other) => areApart(one, other))
      .map((other) => [one.id, other.id] as const),
  );
  const family = dimensions.flatMap((dimension) =>
    pairs.flatMap(([one, other]) => {
      const figureOf = (id: string) => dimension.groups.find((group) => group.groupId === id)?.figure;
      const [baseline, followUp] = [figureOf(one), figureOf(other)];
      if (baseline?.kind !== 'shown' || followUp?.kind !== 'shown') return [];
      return [{ id: { dimensionId: dimension.id, one, other } satisfies GroupPair, baseline, followUp }];
    }),
  );
  const clear = changeVerdicts(family).filter(({ verdict }) => verdict === 'better' || verdict === 'worse');
  const [widest] = clear.sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
  if (widest?.difference === undefined || widest.difference === null) return null;
  const { dimensionId, one, other } = widest.id;
  const isOtherHigher = widest.difference > 0;
  return {
    dimensionId,
    higherGroupId: isOtherHigher ? other : one,
    lowerGroupId: isOtherHigher ? one : other,
    points: Math.abs(widest.difference),
  };
};

/** What the three sentences at the top of a profile speak of. Equal means: the first in the instrument's order. */
export const highlightsOf = (dimensions: readonly ProfileDimension[], groups: readonly LevelGroup[]): Highlights => ({
  highest: extreme(dimensions, (one, other) => one > other),
  lowest: extreme(dimensions, (one, other) => one < other),
  widestGap: widestGap(dimensions, groups),
});
