// Short words for tests about edits: what they do, what refuses them, and what is found afterwards.
import { editDefinition, parseDefinition, type Definition, type DefinitionEdit } from '../src/index.ts';
import { bank, shippedDefinition } from '../src/shipped.ts';
export const shipped = (id: string): Definition => {
  const definition = shippedDefinition(id);
  if (definition === undefined) throw new Error(`the test requires ${id}`);
  return definition;
};
export const mapping = shipped('kulturkartlegging');
export const climate = shipped('ytringsklima');
export const pulse = shipped('omstillingspuls');

export const edited = (base: Definition, ...edits: DefinitionEdit[]): Definition =>
  edits.reduce((definition, edit) => {
    const outcome = editDefinition(definition, edit, { bank, base });
    if (outcome.refused !== undefined) throw new Error(`${edit.kind} is refused: ${outcome.refused.message}`);
    return outcome.definition;
  }, base);
export const refusedBy = (base: Definition, ...edits: DefinitionEdit[]): string | undefined => {
  const last = edits.at(-1);
  return last && editDefinition(edited(base, ...edits.slice(0, -1)), last, { bank, base }).refused?.rule;
};
export const rulesOf = (definition: Definition): string[] => parseDefinition(definition).findings.map(({ rule, id }) => `${rule} ${id}`);
export const words = (nb: string) => ({ nb, nn: nb, en: `In English: ${nb}` });
