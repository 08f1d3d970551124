import { z } from 'zod';

/**
 * The one form every id has: starts with a letter or a digit, then letters, digits, `.`, `_` or `-`, at most 64 characters.
 * Why: ids end up as column names, file names and URL parts; names that every object inherits (`constructor`) would be
 * found where nobody put them, so they are no ids.
 */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'an id is 1–64 letters, digits, dots, underscores or hyphens')
  .refine((id) => !(id in Object.prototype), 'an id is not the name of something every object has');

/** Permanent name of a question. It never changes meaning. */
export type ItemId = string;
/** Permanent name of an answer option within its item. */
export type OptionId = string;
/** Permanent name of a dimension, the theme an index is computed for. */
export type DimensionId = string;
/** Name of an answer scale. */
export type ScaleId = string;
/** Key of a text in `definition.texts`. */
export type TextKey = string;

/** The id of a unit, which an organisation chooses: as wide as the organisation files allow. */
export const unitIdSchema = z
  .string()
  .max(80)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._~:+-]*$/u, 'a unit id has letters, digits and . _ ~ : + - only');

/** `1.4.0`: a semantic version without build metadata. Major = trends break, minor = items added, patch = typing errors. */
export const versionSchema = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(-[0-9A-Za-z.-]{1,40})?$/, 'a version looks like 1.4.0');
