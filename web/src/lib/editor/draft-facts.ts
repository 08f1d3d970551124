import type { Draft } from '@takhoyde/api/contract';

/** A draft without its definition, which the page has laid out already. */
export type DraftFacts = Omit<Draft, 'definition'>;
