import type { Language, LocalizedText } from '@takhoyde/survey-definitions';
import type { WordsByLanguage } from './questionnaire.ts';
import { languageOfTag } from './words.ts';

/** Answers that other systems have built in and do not write in their files. */
export const builtInWords = {
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
  uncertain: { nb: 'Usikker', nn: 'Usikker', en: 'Uncertain' },
  increase: { nb: 'Mer', nn: 'Meir', en: 'Increase' },
  same: { nb: 'Uendret', nn: 'Uendra', en: 'Same' },
  decrease: { nb: 'Mindre', nn: 'Mindre', en: 'Decrease' },
  female: { nb: 'Kvinne', nn: 'Kvinne', en: 'Female' },
  male: { nb: 'Mann', nn: 'Mann', en: 'Male' },
  other: { nb: 'Annet', nn: 'Anna', en: 'Other' },
  none: { nb: 'Ingen av disse', nn: 'Ingen av desse', en: 'None of these' },
  dontKnow: { nb: 'Vet ikke', nn: 'Veit ikkje', en: "Don't know" },
  refuse: { nb: 'Ønsker ikke å svare', nn: 'Ønskjer ikkje å svare', en: 'Prefer not to answer' },
} as const satisfies Record<string, LocalizedText>;

/** Built-in words in the languages a file has, under the file's own tags; English when it has none of ours. */
export const inLanguagesOf = (tags: readonly string[], text: LocalizedText): WordsByLanguage => {
  const ours = tags.flatMap((tag): [string, Language][] => {
    const language = languageOfTag(tag);
    return language === undefined ? [] : [[tag, language]];
  });
  return ours.length === 0
    ? new Map(tags.slice(0, 1).map((tag) => [tag, text.en]))
    : new Map(ours.map(([tag, language]) => [tag, text[language]]));
};
