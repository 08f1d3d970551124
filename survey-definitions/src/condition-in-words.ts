import { maxConditionDepth } from './condition-depth.ts';
import { conditionPhrases, type ConditionPhrases } from './condition-phrases.ts';
import type { Condition } from './condition.ts';
import type { Definition } from './definition.ts';
import type { Item } from './item.ts';
import type { Language } from './localized-text.ts';

/** What the words are taken from: the texts of questions, options and scale points. */
type Wording = Pick<Definition, 'items' | 'scales'>;
type Teller = { definition: Wording; language: Language; phrases: ConditionPhrases };
/** A condition with every `not` moved to the innermost parts, where ordinary sentences have it. */
type Clause = { kind: 'all' | 'any'; parts: readonly Clause[] } | { kind: 'words'; words: string };

const clause = (words: string): Clause => ({ kind: 'words', words });
const itemOf = (id: string, { definition }: Teller): Item | undefined => definition.items.find((item) => item.id === id);

const questionOf = (id: string, teller: Teller): string =>
  teller.phrases.quote(itemOf(id, teller)?.text[teller.language].replace(/\.$/u, '') ?? id);

const labelOf = (id: string, value: string | number, teller: Teller): string => {
  const item = itemOf(id, teller);
  const scale = item !== undefined && 'scale' in item ? teller.definition.scales[item.scale ?? ''] : undefined;
  const options = item !== undefined && 'options' in item ? item.options : undefined;
  const point = [...(scale?.points ?? []), ...(scale?.nonSubstantive ?? [])].find((each) => each.value === value);
  const label = point?.label ?? options?.find((option) => option.id === value)?.label;
  return teller.phrases.quote(label?.[teller.language] ?? String(value));
};

const among = (values: readonly string[], isMet: boolean, { phrases }: Teller): string =>
  isMet ? phrases.either(values) : phrases.neither(values);

/** There are two audiences, so not being the one is being the other. */
const audienceClause = (named: readonly string[], isMet: boolean, { phrases }: Teller): string => {
  const others = Object.keys(phrases.audienceNames).filter((audience) => !named.includes(audience));
  const names = Object.entries(phrases.audienceNames);
  const meant = isMet ? named : others;
  const known = names.filter(([audience]) => meant.includes(audience)).map(([, name]) => name);
  return known.length === 0 ? phrases.never : phrases.audience(phrases.either(known));
};

type Leaf = Exclude<Condition, { not: Condition } | { all: readonly Condition[] } | { any: readonly Condition[] }>;

const leafInWords = (leaf: Leaf, isMet: boolean, teller: Teller): string => {
  const { phrases } = teller;
  if ('wave' in leaf) return phrases.askedBefore(isMet);
  if ('includes' in leaf) return phrases.chosen(labelOf(leaf.item, leaf.includes, teller), questionOf(leaf.item, teller), isMet);
  if (leaf.in.length === 0) return isMet ? phrases.never : phrases.always;
  if ('item' in leaf) {
    const labels = leaf.in.map((value) => labelOf(leaf.item, value, teller));
    return phrases.answer(questionOf(leaf.item, teller), among(labels, isMet, teller));
  }
  if (leaf.attr === 'audience') return audienceClause(leaf.in, isMet, teller);
  return phrases.attribute(phrases.quote(leaf.attr), among(leaf.in.map(phrases.quote), isMet, teller));
};

const clauseOf = (condition: Condition, isMet: boolean, teller: Teller, depth: number): Clause => {
  if (depth > maxConditionDepth) return clause('…');
  if ('not' in condition) return clauseOf(condition.not, !isMet, teller, depth + 1);
  if (!('all' in condition) && !('any' in condition)) return clause(leafInWords(condition, isMet, teller));
  const isAll = 'all' in condition === isMet;
  const kind = isAll ? 'all' : 'any';
  const inner = 'all' in condition ? condition.all : condition.any;
  // A list inside a list of the same kind says nothing of its own.
  const parts = inner
    .map((part) => clauseOf(part, isMet, teller, depth + 1))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = parts;
  if (only === undefined) return clause(isAll ? teller.phrases.always : teller.phrases.never);
  return parts.length === 1 ? only : { kind, parts };
};

const told = (part: Clause, phrases: ConditionPhrases): string => {
  if (part.kind === 'words') return part.words;
  const parts = part.parts.map((each) => (each.kind === 'words' ? each.words : `(${told(each, phrases)})`));
  return part.kind === 'all' ? phrases.and(parts) : phrases.or(parts);
};

/**
 * A condition as the rest of a sentence that begins with «shown when»: for the editor's list of rules, for the printed
 * questionnaire, and for a union representative who wants it read aloud. It says what `isConditionMet` does, a skipped
 * question included. Edges: what the definition does not know is told by its id; what is nested too deep is told as «…».
 * @example conditionInWords({ attr: 'audience', in: ['leaders'] }, { items: [], scales: {} }, 'nb') // 'den som svarer, er leder'
 */
export const conditionInWords = (condition: Condition, definition: Wording, language: Language): string => {
  const phrases = conditionPhrases[language];
  return told(clauseOf(condition, true, { definition, language, phrases }, 0), phrases);
};
