import { z } from 'zod';

/** No parameters, no query or no body: an object in which every field is refused. */
export const nothing = z.strictObject({});

const identifier = (what: string) =>
  z
    .string()
    .min(1)
    .max(80)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._~:+-]*$/u, `${what} has letters, digits and . _ ~ : + - only`);

/** Also the name of a file, that of the wave's seal key: so short, and in letters that every file system keeps apart. */
export const waveId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._~:+-]{0,59}$/u, 'a wave id has at most 60 characters: a-z, digits and . _ ~ : + -')
  .meta({ description: 'Id of a wave (målerunde)' });
export const unitId = identifier('a unit id').meta({ description: 'Id of a unit (enhet)' });
export const levelId = identifier('a level id');
export const organisationVersionId = identifier('an organisation version');
export const instrumentId = identifier('an instrument id');
export const dimensionId = identifier('a dimension id');
export const itemId = identifier('an item id');
export const groupId = identifier('a level group id');

export const language = z.enum(['nb', 'nn', 'en']);
export type Language = z.infer<typeof language>;
export const languages: readonly Language[] = language.options;

export const localizedText = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }).meta({ id: 'LocalizedText' });
export type LocalizedText = z.infer<typeof localizedText>;

const isInLivingMemory = (told: string): boolean => told >= '1900';
const tooLongAgo = 'the year must be 1900 or later';

/** An instant, as ISO 8601 with offset, from 1900 on: databases have no year 0. */
export const instant = z.iso.datetime({ offset: true }).refine(isInLivingMemory, tooLongAgo);
/** A calendar date, YYYY-MM-DD, from 1900 on. */
export const calendarDate = z.iso.date().refine(isInLivingMemory, tooLongAgo);
/** A SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal is 64 characters 0-9 a-f');

/** A level group, such as leaders or N4: whose answers a figure sums. */
export const levelGroup = z
  .strictObject({ id: groupId, levels: z.array(levelId).min(1), label: localizedText })
  .meta({ id: 'LevelGroup' });
export type LevelGroup = z.infer<typeof levelGroup>;
export const level = z.strictObject({ id: levelId, isLeader: z.boolean(), label: localizedText }).meta({ id: 'Level' });
export type Level = z.infer<typeof level>;
