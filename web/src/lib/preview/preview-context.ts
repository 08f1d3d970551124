import type { Definition, RespondentContext } from '@takhoyde/survey-definitions';
import type { PreviewChoice } from './preview-choice.ts';

/** Every virksomhet that has questions of its own, so that they are all seen. */
const localUnits = ({ items }: Definition): readonly string[] => [
  ...new Set(items.flatMap(({ virksomhet }) => (virksomhet === undefined ? [] : [virksomhet]))),
];

/** Whoever the questionnaire is previewed as: of no unit and no level, but leading or not, and with a block of their own. */
export const previewContext = (definition: Definition, choice: PreviewChoice): RespondentContext => ({
  audience: choice.audience,
  attributes: {},
  isFirstWave: choice.isFirstWave,
  areCommentsAsked: false,
  unitIds: localUnits(definition),
  ...(definition.rotation === undefined ? {} : { rotationBlock: choice.block }),
});
