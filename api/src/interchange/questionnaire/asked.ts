import type { Condition } from '@takhoyde/survey-definitions';
import type { ForeignCondition } from './questionnaire.ts';

/** What became of a question: its id, and for each code of its answers the value that an answer now has. */
export type Asked = { id: string; kind: 'one' | 'several' | 'open'; values: ReadonlyMap<string, string | number> };
/** Questions by the code the file knows them by. */
export type AskedByCode = ReadonlyMap<string, Asked>;

const maxDepth = 12;
const maxListLength = 50;
const maxValueCount = 200;

const holds: Record<'<' | '<=' | '>' | '>=', (one: number, other: number) => boolean> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

const among = (asked: Asked, wanted: (code: string) => boolean): Condition | undefined => {
  const values = [...asked.values].filter(([code]) => wanted(code)).map(([, value]) => value);
  const item = asked.id;
  if (values.length === 0 || values.length > maxValueCount || asked.kind === 'open') return undefined;
  if (asked.kind === 'one') return { item, in: values };
  const parts = values.slice(0, maxListLength).map((value) => ({ item, includes: String(value) }));
  const [only] = parts;
  return parts.length === 1 ? only : { any: parts };
};

const compared = (
  condition: Extract<ForeignCondition, { ask: string; comparison: string }>,
  asked: Asked,
): Condition | undefined => {
  const { comparison, value } = condition;
  if (comparison === '==' || comparison === '!=') {
    const equal = among(asked, (code) => code === value);
    if (equal === undefined) return undefined;
    return comparison === '==' ? equal : { not: equal };
  }
  const limit = Number(value);
  const isNumeric =
    Number.isFinite(limit) && [...asked.values.keys()].every((code) => /^-?\d{1,6}$/u.test(code) || code === 'NA');
  return isNumeric ? among(asked, (code) => code !== 'NA' && holds[comparison](Number(code), limit)) : undefined;
};

const listed = (parts: readonly ForeignCondition[], asked: AskedByCode, depth: number): Condition[] | undefined => {
  if (parts.length > maxListLength) return undefined;
  const said = parts.map((part) => inOurLanguage(part, asked, depth + 1));
  const whole = said.filter((part) => part !== undefined);
  return whole.length === parts.length && whole.length > 0 ? whole : undefined;
};

/**
 * A condition of another system in our closed language. `undefined` when any part of it can't be said, or asks about something
 * that did not come over: half a condition would show a question to the wrong people.
 */
export const inOurLanguage = (condition: ForeignCondition, asked: AskedByCode, depth = 0): Condition | undefined => {
  if (depth > maxDepth) return undefined;
  if ('not' in condition) {
    const inner = inOurLanguage(condition.not, asked, depth + 1);
    return inner === undefined ? undefined : { not: inner };
  }
  if ('all' in condition || 'any' in condition) {
    const parts = listed('all' in condition ? condition.all : condition.any, asked, depth);
    if (parts === undefined) return undefined;
    return 'all' in condition ? { all: parts } : { any: parts };
  }
  const about = asked.get('answered' in condition ? condition.answered : condition.ask);
  if (about === undefined) return undefined;
  if ('answered' in condition) return among(about, () => true);
  return 'includes' in condition ? among(about, (code) => code === condition.includes) : compared(condition, about);
};
