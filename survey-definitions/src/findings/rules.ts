import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';
import { findChoiceFaults, findScaleFaults } from './answer-lists.ts';
import { findConditionFaults, findItemsShownToNobody, findReachableRestrictedItems } from './conditions.ts';
import {
  findDimensionSizeFaults,
  findItemsInNoDimension,
  findLoneReversedItems,
  findMatrixFaults,
  findMixedDimensions,
  findPairFaults,
} from './dimensions.ts';
import { findEmptySections, findLanguageFaults, findMisplacedItems, findRepeatedIds } from './identity.ts';
import { findLocalItemFaults } from './local-items.ts';
import { findUnderstatedMinutes } from './minutes.ts';
import { findPulseLengthFaults } from './pulse-length.ts';
import { findDanglingIds, findUnguardedOpenQuestions } from './references.ts';
import { findRotationFaults } from './rotation.ts';
import { findLongTexts, findPlaceholderFaults, findSameTexts, findUnreadableTexts, findUntranslatedTexts } from './texts.ts';
import { findEquivalenceFaults } from './versions.ts';

/** Every rule of method, in the order they are reported: first what can't be read, then what can't be trusted. */
const rules: readonly ((definition: Definition) => readonly RuleFinding[])[] = [
  findRepeatedIds,
  findDanglingIds,
  findMisplacedItems,
  findEmptySections,
  findLanguageFaults,
  findConditionFaults,
  findItemsShownToNobody,
  findReachableRestrictedItems,
  findScaleFaults,
  findChoiceFaults,
  findItemsInNoDimension,
  findDimensionSizeFaults,
  findMixedDimensions,
  findLoneReversedItems,
  findPairFaults,
  findMatrixFaults,
  findUnguardedOpenQuestions,
  findUnreadableTexts,
  findLongTexts,
  findSameTexts,
  findUntranslatedTexts,
  findPlaceholderFaults,
  findUnderstatedMinutes,
  findPulseLengthFaults,
  findLocalItemFaults,
  findEquivalenceFaults,
  findRotationFaults,
];

/** All findings of a definition whose shape is right. */
export const findingsOf = (definition: Definition): readonly RuleFinding[] => rules.flatMap((rule) => rule(definition));
