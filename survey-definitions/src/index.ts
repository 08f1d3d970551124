export { conditionSchema, maxConditionDepth, type Condition } from './condition.ts';
export {
  definitionSchemaName,
  definitionShape,
  reportingSchema,
  type Definition,
  type Equivalence,
  type Reporting,
  type Section,
} from './definition.ts';
export { dimensionSchema, themeSchema, type Dimension, type Theme } from './dimension.ts';
export type { Finding } from './finding.ts';
export { findingRules, type FindingRule } from './finding-rule.ts';
export {
  idSchema,
  unitIdSchema,
  versionSchema,
  type DimensionId,
  type ItemId,
  type OptionId,
  type ScaleId,
  type TextKey,
} from './identifiers.ts';
export {
  audienceSchema,
  itemSchema,
  optionSchema,
  type Item,
  type LikertItem,
  type MultiItem,
  type OpenItem,
  type Option,
  type SingleItem,
} from './item.ts';
export { languageSchema, languages, localizedTextSchema, type Language, type LocalizedText } from './localized-text.ts';
export { isAtOrAbove, nodeTypeSchema, nodeTypes, strictestNodeType, type NodeType } from './node-type.ts';
export { parseDefinition, type ParsedDefinition } from './parse-definition.ts';
export {
  drawRotationBlock,
  rotationBlockOfAnswers,
  rotationBlockOfBucket,
  rotationBlockOfItem,
  rotationBlocks,
  rotationSchema,
  type Rotation,
} from './rotation.ts';
export { scaleRange, scaleSchema, type Scale } from './scale.ts';
export { canonicalDefinition, canonicalJson } from './canonical-json.ts';
export { checkAnswers, type Refusal, type RefusalRule } from './check-answers.ts';
export { indexItemIds } from './index-items.ts';
export { isConditionMet, type ConditionFacts } from './is-condition-met.ts';
export { conditionInWords } from './condition-in-words.ts';
export {
  itemOf,
  lowestNodeTypeOfDimension,
  lowestNodeTypeOfItem,
  minAnsweredCountOf,
  minLeadersOf,
  openItemIds,
  orientedValue,
} from './reporting-rules.ts';
export { answersSchema, audienceOf, type Answer, type Answers, type Audience, type RespondentContext } from './respondent.ts';
export { dropHiddenAnswers, possibleSections, shownItems, shownSections, type ShownSection } from './shown-items.ts';
export {
  compareDefinitions,
  type DefinitionComparison,
  type DimensionComparison,
  type ItemComparison,
  type RotationComparison,
} from './compare-definitions.ts';
export type { ContextComparison } from './compare-context.ts';
export type { ItemChange } from './compare-items.ts';
export { estimatedMinutes, minutesToPromise, readingPace } from './estimated-minutes.ts';
export { publishJsonSchema } from './publish-json-schema.ts';
export { lix, readability, wordsOf } from './readability.ts';
export { contextOfLabel, type LabelContext } from './context-of-label.ts';
export { isStepEnough, versionStepBetween, type VersionStep } from './version-step.ts';
export { bankSchema, itemUseSchema, type Bank, type ItemUse } from './bank.ts';
export { composePulse, type PulsePlan } from './compose-pulse.ts';
export { definitionEditSchema, localItemSchema, type DefinitionEdit, type LocalItem } from './edits/definition-edit.ts';
export { editDefinition } from './edits/edit-definition.ts';
export {
  editRefusalRules,
  type EditContext,
  type EditOutcome,
  type EditRefusal,
  type EditRefusalRule,
} from './edits/edit-outcome.ts';
export { findingsAgainst, findingsAgainstBank } from './findings-against.ts';
export { pulseLength } from './findings/pulse-length.ts';
export { maxLocalItemCount } from './findings/local-items.ts';
export { itemWordings, type ItemWordings } from './item-wordings.ts';
export { lockedItems } from './locked-items.ts';
export { nextVersion } from './next-version.ts';
export { suggestPulseItems, type PulseSuggestion } from './pulse-items.ts';
export { yearlyBurden, type InstrumentBurden, type MinutesPerAudience, type YearlyBurden } from './yearly-burden.ts';
