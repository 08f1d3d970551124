import { language as languageSchema, type Language } from '@takhoyde/api/contract';

export const languageCookie = 'spraak';
export const defaultLanguage: Language = 'nb';

/**
 * The language a cookie names; bokmål when it names none or something else.
 * @example languageOf('nn') // 'nn'
 * @example languageOf('tlh') // 'nb'
 */
export const languageOf = (cookie: string | undefined): Language => languageSchema.catch(defaultLanguage).parse(cookie);
