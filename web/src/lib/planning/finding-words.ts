import type { PreflightCode, PreflightFinding, PreflightRow } from '@takhoyde/api/contract';
import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** One thing the pre-flight has to say, as a page tells it. */
export interface FindingWords {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly more: string | undefined;
  readonly todo: string;
}

type Words = Reader['m']['planning']['findings'];
interface Asked {
  readonly words: Words;
  readonly finding: PreflightFinding;
  /** A named figure, as it is written. */
  readonly of: (name: string) => string;
  /** A share 0–1 as whole per cent. */
  readonly percent: (name: string) => string;
  readonly isFine: boolean;
}

const textOf: { readonly [Code in PreflightCode]: (asked: Asked) => string } = {
  dates: ({ words, finding, of }) => {
    const { dates } = words;
    return finding.numbers['hasBegun'] === 1 ? `${dates.text(of('days'))} ${dates.begun}` : dates.text(of('days'));
  },
  texts: ({ words, isFine }) => (isFine ? words.texts.text : words.texts.missing),
  audience: ({ words, of, isFine }) =>
    isFine ? words.audience.text(of('people'), of('units'), of('groups')) : words.audience.refused,
  'virksomhet-questions': ({ words, isFine }) =>
    isFine ? words['virksomhet-questions'].text : words['virksomhet-questions'].missing,
  'whistleblowing-link': ({ words, of, isFine }) =>
    isFine ? words['whistleblowing-link'].text(of('tried')) : words['whistleblowing-link'].dead,
  'whistleblowing-missing': ({ words, of }) => words['whistleblowing-missing'].text(of('units')),
  leaders: ({ words, of }) => words.leaders.text(of('units'), of('all')),
  levels: ({ words, isFine }) => (isFine ? words.levels.text : words.levels.missing),
  'merged-buckets': ({ words, of }) => words['merged-buckets'].text(of('merged'), of('all'), of('people')),
  'expected-results': ({ words, finding, of, percent }) => {
    const { text, basis, assumed } = words['expected-results'];
    const how = finding.numbers['waves'] === 0 ? assumed(percent('share')) : basis(percent('share'), of('waves'));
    return `${text(percent('expected'), of('threshold'))} ${how}`;
  },
  'smallest-change': ({ words, of }) => words['smallest-change'].text(of('spread')),
  'other-surveys': ({ words, of, isFine }) =>
    isFine ? words['other-surveys'].text(of('weeks')) : words['other-surveys'].close(of('weeks')),
  burden: ({ words, finding, of }) => words.burden.text(of('most'), of('limit'), String(finding.numbers['year'] ?? '')),
  reminders: ({ words, finding, of, isFine }) => {
    if (finding.numbers['reminders'] === 0) return words.reminders.none;
    return isFine ? words.reminders.text(of('reminders')) : words.reminders.moved;
  },
  sensitive: ({ words, of }) => words.sensitive.text(of('mean'), of('share'), of('five')),
  'about-leaders': ({ words, of }) => words['about-leaders'].text(of('statements'), of('minLeaders')),
  'employees-side': ({ words, of, isFine }) =>
    isFine ? words['employees-side'].text(of('representatives')) : words['employees-side'].missing(of('units')),
  'seal-key': ({ words, finding, of, isFine }) => {
    const { single, text, short, impossible } = words['seal-key'];
    if (finding.severity === 'stop') return impossible;
    if (!isFine) return `${text(of('threshold'), of('holders'))} ${short}`;
    return finding.numbers['holders'] === 1 ? single : text(of('threshold'), of('holders'));
  },
};

/** The label of a row: a size, a date, an office or a language in words; anything else as it stands. */
const labelOf = (code: PreflightCode, label: string, { m, formats }: Reader): string => {
  if (code === 'smallest-change') return m.planning.findings['smallest-change'].row(formats.count(Number(label)));
  if (code === 'reminders') return formats.shortDateAndTime(label);
  if (code === 'texts') return knownWords(m.planning.fields.languageNames, label) ?? label;
  if (code === 'seal-key') return knownWords(m.planning.fields.seats, label) ?? label;
  return label;
};

const valueOf = (code: PreflightCode, value: number, { formats }: Reader): string => {
  if (code === 'expected-results') return `${formats.percentOf(value)} %`;
  return code === 'smallest-change' ? formats.mean(value) : formats.count(value);
};

const intoOf = (code: PreflightCode, into: string, { formats }: Reader): string =>
  code === 'reminders' || code === 'other-surveys' ? formats.shortDateAndTime(into) : into;

const lineOf = (code: PreflightCode, { label, into, value }: PreflightRow, reader: Reader): string => {
  const told = into === null ? labelOf(code, label, reader) : `${labelOf(code, label, reader)} → ${intoOf(code, into, reader)}`;
  return value === null ? told : `${told}: ${valueOf(code, value, reader)}`;
};

/** A finding in words. */
export const findingWords = (finding: PreflightFinding, reader: Reader): FindingWords => {
  const words = reader.m.planning.findings;
  const number = (name: string): number => finding.numbers[name] ?? 0;
  const isListed = finding.code !== 'audience';
  return {
    title: words[finding.code].title,
    text: textOf[finding.code]({
      words,
      finding,
      of: (name) => reader.formats.count(number(name)),
      percent: (name) => reader.formats.percentOf(number(name)),
      isFine: finding.severity === 'fine',
    }),
    lines: isListed ? finding.rows.map((row) => lineOf(finding.code, row, reader)) : [],
    more: finding.moreCount === 0 ? undefined : reader.m.planning.check.more(reader.formats.count(finding.moreCount)),
    todo: words[finding.code].todo,
  };
};
