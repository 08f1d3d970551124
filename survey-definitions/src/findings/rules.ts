import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';

/** Every rule of method, in the order they are reported. */
const rules: readonly ((definition: Definition) => readonly RuleFinding[])[] = [];

/** All findings of a definition whose shape is right. */
export const findingsOf = (definition: Definition): readonly RuleFinding[] => rules.flatMap((rule) => rule(definition));
