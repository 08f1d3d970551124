import { rotationBlocks, type Condition, type Definition } from '@takhoyde/survey-definitions';

/** What a preview is of, as far as its choices depend on it. */
export interface PreviewSubject {
  readonly title: Definition['title'];
  /** Blocks a rotating questionnaire has; 1 when nothing rotates. */
  readonly blockCount: number;
  /** Some question is shown only when the questionnaire has been used before. */
  readonly dependsOnWave: boolean;
  readonly hasLocal: boolean;
}

const asksForWave = (condition: Condition): boolean => {
  if ('not' in condition) return asksForWave(condition.not);
  if ('all' in condition) return condition.all.some(asksForWave);
  if ('any' in condition) return condition.any.some(asksForWave);
  return 'wave' in condition;
};

/** What there is to choose in the preview of a definition. */
export const previewSubject = (definition: Definition): PreviewSubject => {
  const conditions = [...definition.logic, ...definition.sections].flatMap(({ showIf }) =>
    showIf === undefined ? [] : [showIf],
  );
  return {
    title: definition.title,
    blockCount: rotationBlocks(definition).length,
    dependsOnWave: conditions.some(asksForWave),
    hasLocal: definition.items.some(({ isLocal }) => isLocal),
  };
};
