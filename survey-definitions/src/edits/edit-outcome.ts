import type { Bank } from '../bank.ts';
import type { Definition } from '../definition.ts';

/** Why an edit is not carried out. Screens have words for each. */
export const editRefusalRules = [
  'unknown-item',
  'unknown-section',
  'not-in-bank',
  'already-asked',
  'locked',
  'last-item',
  'routed-items-remain',
  'routing-item-missing',
  'unknown-scale',
  'scale-differs',
  'is-local',
  'not-local',
  'id-means-other',
  'too-many-local-items',
  'too-many-items',
  'too-many-sections',
  'section-not-empty',
  'last-section',
] as const;
export type EditRefusalRule = (typeof editRefusalRules)[number];

/** What stands in the way, with the ids it is about. The message is in English, for logs; screens translate the rule. */
export type EditRefusal = { rule: EditRefusalRule; message: string; ids: readonly string[] };

/** The changed definition, or why it stays as it is. */
export type EditOutcome = { definition: Definition; refused?: never } | { definition?: never; refused: EditRefusal };

/** What an edit may lean on: the bank items come from, and the version the draft began as, where there is one. */
export type EditContext = { bank: Bank; base?: Definition | undefined };

/** An edit that is not carried out. */
export const refusal = (rule: EditRefusalRule, message: string, ids: readonly string[] = []): EditOutcome => ({
  refused: { rule, message, ids },
});
