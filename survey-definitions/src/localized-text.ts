import { z } from 'zod';

/** The languages every text exists in, in the order they are offered. `nb` is the default. */
export const languages = ['nb', 'nn', 'en'] as const;

/** One of the languages on screen: bokmål, nynorsk, English. */
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

const textSchema = z.string().regex(/\S/, 'a text is not empty').max(4000);

/** A text in all three languages. A text that lacks one is refused, since a respondent could choose that language. */
export const localizedTextSchema = z.strictObject({ nb: textSchema, nn: textSchema, en: textSchema });
export type LocalizedText = z.infer<typeof localizedTextSchema>;
