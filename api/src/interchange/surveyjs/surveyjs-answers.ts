import type { LocalizedText } from '@takhoyde/survey-definitions';
import { builtInWords, inLanguagesOf } from '../questionnaire/fixed-words.ts';
import type { ForeignAnswer, WordsByLanguage } from '../questionnaire/questionnaire.ts';
import { jsonArray, jsonObject, jsonText, type JsonObject } from '../read-json.ts';
import { wordsOf } from './surveyjs-words.ts';

/** What answers are read with: the survey's own language, and every language it has words in. */
export type Speech = { base: string; languages: readonly string[] };

/** One choice: a value, `value|text`, or an object of the two. `undefined` when it is none. */
const choiceOf = (choice: unknown, { base }: Speech): ForeignAnswer | undefined => {
  const object = jsonObject(choice);
  const code = jsonText(object === undefined ? choice : object.get('value'));
  if (code === undefined) return undefined;
  if (object !== undefined) {
    const label = wordsOf(object.get('text'), base);
    return { code, label: label.size === 0 ? new Map([[base, code]]) : label };
  }
  const [value = code, text = value] = code.split('|', 2);
  return { code: value, label: new Map([[base, text]]) };
};

/** Choices, rows and columns all come in the same forms. */
export const choicesOf = (choices: unknown, speech: Speech): ForeignAnswer[] =>
  jsonArray(choices)
    .map((choice) => choiceOf(choice, speech))
    .filter((choice) => choice !== undefined);

const isOn = (element: JsonObject, ...names: readonly string[]): boolean => names.some((name) => element.get(name) === true);

const worded = (element: JsonObject, name: string, text: LocalizedText, { base, languages }: Speech): WordsByLanguage => {
  const own = wordsOf(element.get(name), base);
  return own.size === 0 ? inLanguagesOf(languages, text) : own;
};

/** Answers that are switched on rather than listed: other, none, don't know, refuse. */
export const switchedAnswers = (element: JsonObject, speech: Speech): ForeignAnswer[] => [
  ...(isOn(element, 'hasOther', 'showOtherItem')
    ? [{ code: 'other', label: worded(element, 'otherText', builtInWords.other, speech) }]
    : []),
  ...(isOn(element, 'hasNone', 'showNoneItem')
    ? [{ code: 'none', label: worded(element, 'noneText', builtInWords.none, speech), isExclusive: true }]
    : []),
  ...(isOn(element, 'showDontKnowItem')
    ? [{ code: 'dontknow', label: worded(element, 'dontKnowText', builtInWords.dontKnow, speech), isMissing: true }]
    : []),
  ...(isOn(element, 'showRefuseItem')
    ? [{ code: 'refused', label: worded(element, 'refuseText', builtInWords.refuse, speech), isMissing: true }]
    : []),
];

/** Yes and no, under the values the file gives them. */
export const booleanAnswers = (element: JsonObject, speech: Speech): ForeignAnswer[] => [
  { code: jsonText(element.get('valueTrue')) ?? 'true', label: worded(element, 'labelTrue', builtInWords.yes, speech) },
  { code: jsonText(element.get('valueFalse')) ?? 'false', label: worded(element, 'labelFalse', builtInWords.no, speech) },
];

const maxRateCount = 200;
const numberOf = (value: unknown, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback;

const describe = (answer: ForeignAnswer | undefined, description: WordsByLanguage): void => {
  if (answer === undefined || !(answer.label instanceof Map)) return;
  for (const [tag, text] of description) answer.label.set(tag, `${answer.code} – ${text}`);
};

/** The points of a rating, listed or counted, with the words at its two ends. */
export const ratingAnswers = (element: JsonObject, speech: Speech): ForeignAnswer[] => {
  const listed = choicesOf(element.get('rateValues'), speech);
  const from = numberOf(element.get('rateMin'), 1);
  const step = Math.max(numberOf(element.get('rateStep'), 1), 0.001);
  const to = numberOf(element.get('rateMax'), from + step * (numberOf(element.get('rateCount'), 5) - 1));
  const count = Math.min(Math.max(Math.floor((to - from) / step) + 1, 0), maxRateCount);
  const counted = Array.from({ length: count }, (_, at) => String(from + at * step));
  const answers =
    listed.length > 0 ? listed : counted.map((code) => ({ code, label: new Map(speech.languages.map((tag) => [tag, code])) }));
  // Files before version 2 write the names with the spelling mistake of those days.
  const first = ['minRateDescription', 'minimumRateDescription', 'mininumRateDescription'].find((name) => element.has(name));
  const last = ['maxRateDescription', 'maximumRateDescription'].find((name) => element.has(name));
  if (first !== undefined) describe(answers[0], wordsOf(element.get(first), speech.base));
  if (last !== undefined) describe(answers.at(-1), wordsOf(element.get(last), speech.base));
  return answers;
};
