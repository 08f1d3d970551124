import { audienceOf } from './audience-of.ts';
import type { RespondentContext } from './respondent.ts';

/** A ballot's label as far as routing needs it, and the wave's own circumstances. */
export type LabelContext = {
  /** Levels printed on the ballot: normally one, several where a small group was joined with another. */
  levelIds: readonly string[];
  /** The organisation's levels. */
  levels: readonly { id: string; isLeader: boolean }[];
  isFirstWave: boolean;
  areCommentsAsked: boolean;
  /** The unit printed on the ballot and all above it. */
  unitIds?: readonly string[] | undefined;
  /** The block of a rotating questionnaire, from `rotationBlockOfBucket` or `drawRotationBlock`. */
  rotationBlock?: number | undefined;
};

/**
 * What the questionnaire may know of whoever holds a ballot with this label. Phone and server both call it, so they route alike.
 * Edges: several levels of one audience are routed as the first of them; leaders joined with employees are asked as employees
 * and have no level.
 */
export const contextOfLabel = ({
  levelIds,
  levels,
  isFirstWave,
  areCommentsAsked,
  unitIds,
  rotationBlock,
}: LabelContext): RespondentContext => {
  const held = levels.filter((level) => levelIds.includes(level.id));
  const [first] = held;
  const areLeaders = held.length > 0 && held.every((level) => level.isLeader);
  const isOneAudience = areLeaders || held.every((level) => !level.isLeader);
  return {
    audience: audienceOf({ isLeader: areLeaders }),
    attributes: isOneAudience && first !== undefined ? { level: first.id } : {},
    isFirstWave,
    areCommentsAsked,
    ...(unitIds === undefined ? {} : { unitIds }),
    ...(rotationBlock === undefined ? {} : { rotationBlock }),
  };
};
