import type { Bank } from './bank.ts';
import { compareDefinitions, type ItemComparison } from './compare-definitions.ts';
import { changesOf, type ItemChange } from './compare-items.ts';
import type { Definition } from './definition.ts';
import type { Finding, RuleFinding } from './finding.ts';
import type { FindingRule } from './finding-rule.ts';
import type { ItemId } from './identifiers.ts';
import { lockedItems } from './locked-items.ts';
import { findGuardsBelowBank, findLoweredGuards } from './lowered-guards.ts';
import { itemOf } from './reporting-rules.ts';

/** Changes no wording can explain: the same id would name another measurement. */
const meaningChanges: readonly ItemChange[] = ['type', 'values', 'direction'];
const meansOther = (changes: readonly ItemChange[]): boolean => changes.some((change) => meaningChanges.includes(change));

/** Changes of who is asked or how answers are counted: they break the trend by themselves, whatever the revision says. */
const isOfWords = (change: ItemChange): boolean => change !== 'audience' && change !== 'routing' && change !== 'scoring';

const ofItem = (definition: Definition, id: ItemId, rule: FindingRule, message: string): RuleFinding => {
  const at = definition.items.findIndex((item) => item.id === id);
  return { rule, id, path: at === -1 ? 'items' : `items.${at}`, message };
};

const findLostCore = (predecessor: Definition, definition: Definition): RuleFinding[] =>
  lockedItems(predecessor)
    .filter((id) => itemOf(definition, id) === undefined)
    .map((id) =>
      ofItem(definition, id, 'core-item-missing', `${id} is an anchor or core item of ${predecessor.version}; ask it`),
    );

/** What the next version could take out, or reword, because this one no longer calls it an anchor or core item. */
const findUnlockedCore = (predecessor: Definition, definition: Definition): RuleFinding[] => {
  const kept = lockedItems(definition);
  return lockedItems(predecessor)
    .filter((id) => itemOf(definition, id) !== undefined && !kept.includes(id))
    .map((id) =>
      ofItem(definition, id, 'core-item-changed', `${id} was an anchor or core item of ${predecessor.version}; keep it one`),
    );
};

const findChangedItem = (predecessor: Definition, definition: Definition, line: ItemComparison): RuleFinding[] => {
  const finding = (rule: FindingRule, message: string): RuleFinding => ofItem(definition, line.item, rule, message);
  const isBecomeLocal =
    line.verdict === 'local' && itemOf(predecessor, line.item)?.isLocal !== itemOf(definition, line.item)?.isLocal;
  if (isBecomeLocal && line.became === 'changed')
    return [finding('id-means-other', `${line.item} is local in one version only; give it an id of its own`)];
  if (line.verdict !== 'wording-changed' && line.verdict !== 'equivalent') return [];
  const isLocked = lockedItems(predecessor).includes(line.item);
  const isSilent = line.verdict === 'wording-changed' && !line.isRevisionRaised && line.changes.some(isOfWords);
  return [
    ...(meansOther(line.changes)
      ? [finding('id-means-other', `${line.item} is answered in another way than in ${predecessor.version}; give it a new id`)]
      : []),
    // a recorded equivalence is no way round: whoever could declare one could reword the core at will
    ...(isLocked
      ? [finding('core-item-changed', `${line.item} is an anchor or core item of ${predecessor.version}; keep its words`)]
      : []),
    ...(isSilent
      ? [finding('reworded-without-revision', `${line.item} has other words; raise rev, or the break is hidden`)]
      : []),
  ];
};

const named = (findings: readonly RuleFinding[], file: string): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, file }));

/**
 * What a careful methodologist would say of a version, knowing the one before: core items that are gone or changed, words changed
 * under the same revision, ids that have come to mean something else, a guard that is lower, a version that rose too little. Of two
 * instruments with different ids neither guards nor versions are compared. Empty when the later one may follow the earlier.
 * @param file name shown in the findings; the definition's id when absent
 */
export const findingsAgainst = (predecessor: Definition, definition: Definition, file = definition.id): readonly Finding[] => {
  const { items, versionStep, isVersionRaised } = compareDefinitions(predecessor, definition);
  const isSuccessor = predecessor.id === definition.id;
  const version: RuleFinding = {
    rule: 'version-not-raised',
    id: definition.id,
    path: 'version',
    message: `what differs from ${predecessor.version} is a ${versionStep} step; raise the version that far`,
  };
  return named(
    [
      ...findLostCore(predecessor, definition),
      ...findUnlockedCore(predecessor, definition),
      ...items.flatMap((line) => findChangedItem(predecessor, definition, line)),
      ...(isSuccessor ? findLoweredGuards(predecessor, definition) : []),
      ...(isSuccessor && !isVersionRaised ? [version] : []),
    ],
    file,
  );
};

const findChangedFromBank = (bank: Bank, definition: Definition, item: Definition['items'][number]): RuleFinding[] => {
  const known = bank.items.find((candidate) => candidate.id === item.id);
  if (known === undefined) return [];
  const asInBank: Definition = { ...definition, scales: bank.scales, texts: bank.texts };
  const changes = changesOf([asInBank, known], [definition, item]);
  if (item.isLocal || meansOther(changes))
    return [ofItem(definition, item.id, 'id-means-other', `${item.id} means something else in the bank; give it a new id`)];
  return changes.some(isOfWords) && item.rev <= known.rev
    ? [ofItem(definition, item.id, 'reworded-without-revision', `${item.id} has other words than in the bank; raise rev`)]
    : [];
};

/**
 * Items that have an id of the bank and are something else: an id never changes meaning, in whichever instrument it is asked.
 * Another audience is no finding here, since a survey may ask fewer people. Nor may what the shipped surveys guard be asked with
 * less of it, under whatever id.
 * @param file name shown in the findings; the definition's id when absent
 */
export const findingsAgainstBank = (bank: Bank, definition: Definition, file = definition.id): readonly Finding[] =>
  named(
    [
      ...definition.items.flatMap((item) => findChangedFromBank(bank, definition, item)),
      ...findGuardsBelowBank(bank, definition),
    ],
    file,
  );
