import type { Language } from '@takhoyde/api/contract';

/** Whether a text names a language of the product. Without the contract's schema, for pages that load no schemas. */
export const isLanguage = (text: string): text is Language => text === 'nb' || text === 'nn' || text === 'en';
