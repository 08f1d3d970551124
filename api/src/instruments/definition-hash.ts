import { canonicalDefinition, type Definition } from '@takhoyde/survey-definitions';
import { sha256Of } from '../content-hash.ts';

/** The content hash of a definition: what a wave is bound to. */
export const definitionHash = (definition: Definition): string => sha256Of(canonicalDefinition(definition));
