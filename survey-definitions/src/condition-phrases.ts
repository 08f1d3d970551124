import type { Audience } from './audience-of.ts';
import type { Language } from './localized-text.ts';

/** What a condition is told with in one language. Each phrase stands after «when»; `isMet: false` is its exact opposite. */
export type ConditionPhrases = {
  quote: (text: string) => string;
  /** `a, b and c`, as in a running sentence. */
  and: (parts: readonly string[]) => string;
  or: (parts: readonly string[]) => string;
  audience: (names: string) => string;
  audienceNames: Record<Audience, string>;
  attribute: (name: string, values: string) => string;
  answer: (question: string, values: string) => string;
  /** One value as it is; several so that nobody reads them as belonging to the next part of the sentence. */
  either: (values: readonly string[]) => string;
  /** Any other value, or none. */
  neither: (values: readonly string[]) => string;
  chosen: (option: string, question: string, isMet: boolean) => string;
  askedBefore: (isMet: boolean) => string;
  always: string;
  never: string;
};

const series = (parts: readonly string[], word: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.slice(-1).join('')}`;

const oneOf = (values: readonly string[], either: string, or: string): string =>
  values.length < 2 ? values.join('') : `${either} ${series(values, or)}`;

const nb: ConditionPhrases = {
  quote: (text) => `«${text}»`,
  and: (parts) => series(parts, 'og'),
  or: (parts) => series(parts, 'eller'),
  audience: (names) => `den som svarer, er ${names}`,
  audienceNames: { leaders: 'leder', employees: 'medarbeider' },
  attribute: (name, values) => `opplysningen ${name} er ${values}`,
  answer: (question, values) => `svaret på ${question} er ${values}`,
  either: (values) => oneOf(values, 'enten', 'eller'),
  neither: (values) => `noe annet enn ${series(values, 'og')} (eller mangler)`,
  chosen: (option, question, isMet) => `${option} ${isMet ? 'er' : 'ikke er'} valgt i ${question}`,
  askedBefore: (isMet) => (isMet ? 'undersøkelsen er gjennomført før' : 'undersøkelsen gjennomføres for første gang'),
  always: 'som helst',
  never: 'aldri',
};

const nn: ConditionPhrases = {
  quote: (text) => `«${text}»`,
  and: (parts) => series(parts, 'og'),
  or: (parts) => series(parts, 'eller'),
  audience: (names) => `den som svarer, er ${names}`,
  audienceNames: { leaders: 'leiar', employees: 'medarbeidar' },
  attribute: (name, values) => `opplysninga ${name} er ${values}`,
  answer: (question, values) => `svaret på ${question} er ${values}`,
  either: (values) => oneOf(values, 'anten', 'eller'),
  neither: (values) => `noko anna enn ${series(values, 'og')} (eller manglar)`,
  chosen: (option, question, isMet) => `${option} ${isMet ? 'er' : 'ikkje er'} vald i ${question}`,
  askedBefore: (isMet) => (isMet ? 'undersøkinga er gjennomført før' : 'undersøkinga blir gjennomført for første gong'),
  always: 'som helst',
  never: 'aldri',
};

const en: ConditionPhrases = {
  quote: (text) => `“${text}”`,
  and: (parts) => series(parts, 'and'),
  or: (parts) => series(parts, 'or'),
  audience: (names) => `the person answering is ${names}`,
  audienceNames: { leaders: 'a manager', employees: 'an employee' },
  attribute: (name, values) => `the background variable ${name} is ${values}`,
  answer: (question, values) => `the answer to ${question} is ${values}`,
  either: (values) => oneOf(values, 'either', 'or'),
  neither: (values) => `anything but ${series(values, 'and')} (or missing)`,
  chosen: (option, question, isMet) => `${option} is ${isMet ? 'chosen' : 'not chosen'} in ${question}`,
  askedBefore: (isMet) => (isMet ? 'the survey has been run before' : 'the survey is run for the first time'),
  always: 'ever',
  never: 'never',
};

/** The phrases of each language the instruments are written in. */
export const conditionPhrases: Readonly<Record<Language, ConditionPhrases>> = { nb, nn, en };
