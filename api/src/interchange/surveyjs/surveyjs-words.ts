import { jsonObject, jsonText } from '../read-json.ts';
import type { WordsByLanguage } from '../questionnaire/questionnaire.ts';

/** The tag under which SurveyJS keeps the words of the survey's own language. */
const defaultTag = 'default';

/** Words of SurveyJS: one text in the survey's own language, or one per language. `base` is the survey's own language. */
export const wordsOf = (value: unknown, base: string): WordsByLanguage => {
  const text = jsonText(value);
  if (text !== undefined) return new Map([[base, text]]);
  const words = new Map<string, string>();
  for (const [tag, own] of jsonObject(value) ?? []) {
    const ownText = jsonText(own);
    if (ownText !== undefined && tag !== defaultTag) words.set(tag, ownText);
  }
  const own = jsonText(jsonObject(value)?.get(defaultTag));
  if (own !== undefined && !words.has(base)) words.set(base, own);
  return words;
};
