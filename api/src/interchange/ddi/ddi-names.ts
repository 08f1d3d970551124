import { definitionSchemaName } from '@takhoyde/survey-definitions';

/** The namespace of DDI-Codebook 2.5, and where its schema is published. */
export const ddiNamespace = 'ddi:codebook:2_5';
export const ddiSchemaLocation = 'ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd';

/** Marks the notes that hold, as JSON, what DDI has no home for. */
export const notesType = definitionSchemaName;
/** Who gives out the id in `IDNo`. */
export const idAgency = 'takhoyde';

/**
 * Identifiers of a DDI file share one name space and may not begin with a digit, as ours may: each kind has its letter.
 * @example ddiId('item', '3a') // 'i.3a'
 */
export const ddiId = (kind: keyof typeof letters, id: string): string => `${letters[kind]}.${id}`;
const letters = { item: 'i', section: 's', dimension: 'd', theme: 't', facet: 'f', stem: 'm' } as const;

/** The id behind an identifier of our own file, whatever its kind. */
export const idBehind = (identifier: string): string => identifier.replace(/^[a-z]\./u, '');
