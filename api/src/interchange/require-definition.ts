import { canonicalDefinition, definitionShape, type Definition } from '@takhoyde/survey-definitions';
import { RefusedImport } from './refused-import.ts';

/** Reads a value as a definition; refuses it with the first thing that does not fit, by its place. */
export const requireDefinition = (value: unknown): Definition => {
  const parsed = definitionShape.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.').slice(0, 200) ?? '';
    const rule = (issue?.message ?? '').slice(0, 200);
    throw new RefusedImport('wrong-shape', {
      where: where === '' ? 'file' : where,
      values: [rule],
      what: `this is not what a definition has here: ${rule}; compare with the published JSON Schema`,
    });
  }
  try {
    canonicalDefinition(parsed.data);
  } catch {
    throw new RefusedImport('not-unicode', { where: 'file', what: 'the file has broken characters; save it as UTF-8' });
  }
  return parsed.data;
};
