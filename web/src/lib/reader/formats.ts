import type { Language } from '@takhoyde/api/contract';

/** Numbers and dates are written alike in bokmål and nynorsk, and browsers know only the former (Chromium falls back to English). */
const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };
const timeZone = 'Europe/Oslo';

export interface Formats {
  /** A whole number with the thousands mark of the language. */
  readonly count: (value: number) => string;
  /** An index 0–100, whole. */
  readonly index: (value: number) => string;
  /** A mean in points of a scale, one decimal. */
  readonly mean: (value: number) => string;
  /** How many times: whole, or with the decimals it has. */
  readonly rounds: (value: number) => string;
  /** A share 0–1 as whole per cent, without the sign. */
  readonly percentOf: (share: number) => string;
  /** A difference with its sign always written, whole; a true minus sign. */
  readonly difference: (value: number) => string;
  readonly date: (value: string) => string;
  readonly shortDate: (value: string) => string;
  readonly dateAndTime: (value: string) => string;
  readonly shortDateAndTime: (value: string) => string;
  readonly list: (values: readonly string[]) => string;
  /** Sorts names as the language does (æ ø å last in Norwegian). */
  readonly compareNames: (first: string, second: string) => number;
}

/** Makes something when it is first asked for: the first format of the browser's own holds a slow phone up for a tenth of a second. */
const whenAsked = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Written alike in all languages, and without the browser's help: «3 av 8». */
const isPlain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

/**
 * How numbers and dates are written in a language. Times are those of Oslo, wherever the server stands.
 * @example formatsOf('nb').mean(3.25) // '3,3'
 * @example formatsOf('nb').difference(-4.2) // '−4'
 */
export const formatsOf = (language: Language): Formats => {
  const locale = locales[language];
  const whole = whenAsked(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const signed = whenAsked(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }));
  const oneDecimal = whenAsked(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const upToTwoDecimals = whenAsked(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const date = whenAsked(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }));
  const shortDate = whenAsked(
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }),
  );
  const dateAndTime = whenAsked(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }));
  const shortDateAndTime = whenAsked(() => new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone }));
  const list = whenAsked(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const collator = whenAsked(() => new Intl.Collator(locale, { numeric: true }));
  return {
    count: (value) => (isPlain(value) ? String(value) : whole().format(value)),
    index: (value) => whole().format(value),
    mean: (value) => oneDecimal().format(value),
    rounds: (value) => upToTwoDecimals().format(value),
    percentOf: (share) => whole().format(share * 100),
    difference: (value) => signed().format(value).replace('-', '−'),
    date: (value) => date().format(new Date(value)),
    shortDate: (value) => shortDate().format(new Date(value)),
    dateAndTime: (value) => dateAndTime().format(new Date(value)),
    shortDateAndTime: (value) => shortDateAndTime().format(new Date(value)),
    list: (values) => list().format(values),
    compareNames: (first, second) => collator().compare(first, second),
  };
};
