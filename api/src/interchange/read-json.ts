import { requireReadableJson } from './file-limits.ts';
import { RefusedImport } from './refused-import.ts';

/** A JSON object whose members are looked up by name and never inherited. */
export type JsonObject = ReadonlyMap<string, unknown>;

/** The members of a JSON object as a map, so that a member called `constructor` is a member and nothing else. */
export const jsonObject = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;

/** The elements of a JSON array; none when it is not one. */
export const jsonArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text or a number as text; `undefined` for anything else. */
export const jsonText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

const isScriptObject = (content: string): boolean => /^\s*\{\s*[A-Za-z_]\w*\s*:/u.test(content.slice(0, 400));

/** Reads JSON from a file; refuses what is not JSON, and what is larger than a questionnaire. */
export const readJson = (content: string): unknown => {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const mend = isScriptObject(content) ? 'this is JavaScript with names without quotes; export it as JSON' : 'export it again';
    throw new RefusedImport('not-json', {
      where: 'file',
      values: [error instanceof Error ? error.message.slice(0, 200) : ''],
      what: `the file is not JSON; ${mend}`,
    });
  }
  requireReadableJson(json);
  return json;
};
