import { languages, type Language, type LocalizedText } from '@takhoyde/survey-definitions';
import type { NoteCollector } from '../import-note.ts';
import { plainText } from './plain-text.ts';
import type { WordsByLanguage } from './questionnaire.ts';

const maxTextLength = 4000;

/**
 * Which of our languages a tag means; `undefined` when none.
 * @example languageOfTag('no') // 'nb'
 * @example languageOfTag('en-GB') // 'en'
 * @example languageOfTag('da') // undefined
 */
export const languageOfTag = (tag: string): Language | undefined => {
  const primary = (tag.toLowerCase().split(/[-_]/u)[0] ?? '').trim();
  if (['nb', 'no', 'nor', 'nob', 'bokmal'].includes(primary)) return 'nb';
  if (['nn', 'nno', 'nynorsk'].includes(primary)) return 'nn';
  return ['en', 'eng'].includes(primary) ? 'en' : undefined;
};

/** Where a missing language is taken from: the nearest first. */
const nearest: Readonly<Record<Language, readonly Language[]>> = { nb: ['nn', 'en'], nn: ['nb', 'en'], en: ['nb', 'nn'] };

/** Turns texts of a file into texts in our three languages, and keeps account of what that took. */
export type WordKeeper = {
  /** `fallback` is used when the file has no words at all. */
  textOf: (words: WordsByLanguage, at: { where: string; fallback: string }) => LocalizedText;
  isEmpty: (words: WordsByLanguage) => boolean;
  /** Languages of ours that the file has words in. */
  found: ReadonlySet<Language>;
  /** Notes about languages as a whole; said once, at the end. */
  finish: () => void;
};

type Ledger = { notes: NoteCollector; found: Set<Language>; foreign: Set<string>; filled: Map<string, Set<string>> };

const readWords = (words: WordsByLanguage, where: string, ledger: Ledger): Map<string, string> => {
  const plain = new Map<string, string>();
  for (const [tag, markup] of words) {
    const { text, lost } = plainText(markup);
    if (lost.length > 0) ledger.notes.add({ where, kind: 'changed', code: 'markup-removed', values: [lost.join(', ')] });
    if (!/\S/u.test(text)) continue;
    const piping = /\{[^{}]{1,200}\}/u.exec(text);
    if (piping !== null) ledger.notes.add({ where, kind: 'needs-attention', code: 'piping-kept-as-text', values: [piping[0]] });
    if (text.length > maxTextLength)
      ledger.notes.add({ where, kind: 'changed', code: 'text-cut', values: [String(text.length), String(maxTextLength)] });
    plain.set(tag, text.slice(0, maxTextLength).toWellFormed());
  }
  return plain;
};

const byOurLanguage = (plain: ReadonlyMap<string, string>, ledger: Ledger): Map<Language, string> => {
  const ours = new Map<Language, string>();
  for (const [tag, text] of plain) {
    const language = languageOfTag(tag);
    if (language === undefined) ledger.foreign.add(tag);
    else if (!ours.has(language)) ours.set(language, text);
  }
  for (const language of ours.keys()) ledger.found.add(language);
  return ours;
};

const fill = (ours: ReadonlyMap<Language, string>, base: { tag: string; text: string }, ledger: Ledger): LocalizedText => {
  const wordsIn = (language: Language): string => {
    const own = ours.get(language);
    if (own !== undefined) return own;
    const from = nearest[language].find((other) => ours.has(other));
    const key = `${language}\n${from ?? base.tag}`;
    const text = (from === undefined ? undefined : ours.get(from)) ?? base.text;
    ledger.filled.set(key, (ledger.filled.get(key) ?? new Set()).add(text));
    return text;
  };
  return { nb: wordsIn('nb'), nn: wordsIn('nn'), en: wordsIn('en') };
};

const finishLanguages = ({ notes, foreign, filled }: Ledger): void => {
  const used = new Set([...filled.keys()].map((key) => key.split('\n')[1]));
  for (const tag of foreign)
    if (!used.has(tag)) notes.add({ where: 'languages', kind: 'left-out', code: 'language-left-out', values: [tag] });
  for (const language of languages)
    for (const [key, texts] of filled) {
      const [to = '', from = ''] = key.split('\n');
      if (to === language)
        notes.add({
          where: 'languages',
          kind: 'needs-attention',
          code: 'language-missing',
          values: [to, from, String(texts.size)],
        });
    }
};

/** A keeper for one file. `baseLanguage` is the tag that words are taken from when none of our languages is there. */
export const wordKeeper = (baseLanguage: string, notes: NoteCollector): WordKeeper => {
  const ledger: Ledger = { notes, found: new Set(), foreign: new Set(), filled: new Map() };
  return {
    found: ledger.found,
    isEmpty: (words) => ![...words.values()].some((markup) => /\S/u.test(plainText(markup).text)),
    textOf: (words, { where, fallback }) => {
      const plain = readWords(words, where, ledger);
      const ours = byOurLanguage(plain, ledger);
      const [first] = plain;
      if (first === undefined) {
        notes.add({ where, kind: 'needs-attention', code: 'text-missing', values: [fallback] });
        return { nb: fallback, nn: fallback, en: fallback };
      }
      const tag = plain.has(baseLanguage) ? baseLanguage : first[0];
      return fill(ours, { tag, text: plain.get(tag) ?? first[1] }, ledger);
    },
    finish: () => finishLanguages(ledger),
  };
};
