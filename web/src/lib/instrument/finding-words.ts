import type { DefinitionFinding, Language, LocalizedText } from '@takhoyde/api/contract';
import { findingRules, type FindingRule } from '@takhoyde/survey-definitions';
import type { Messages } from '#lib/messages/messages.ts';

/** A finding for people: what is wrong, where, and how to mend it. */
export interface FindingWords {
  readonly what: string;
  readonly where: string;
  readonly mend: string;
}

/** What a finding is told with; the questions, where they are known, so that the words of the one concerned can be quoted. */
export interface FindingContext {
  readonly language?: Language;
  readonly items?: readonly { readonly id: string; readonly text: LocalizedText }[];
}

type Place = Messages['findings']['place'];
type Located = Pick<DefinitionFinding, 'id' | 'path'>;

const isRule = (rule: string): rule is FindingRule => findingRules.some((known) => known === rule);
const isKeyOf = <T extends object>(words: T, key: string): key is keyof T & string => Object.hasOwn(words, key);

/** Short enough to be read in a list; a whole statement has at most 120 characters. */
const longestQuote = 90;
const shortened = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote - 1).trimEnd()}…` : text);

const itemPlace = (id: string, { place }: { place: Place }, { items, language = 'nb' }: FindingContext): string => {
  const text = items?.find((item) => item.id === id)?.text[language];
  return text === undefined ? place.item(id) : place.itemWithText(id, shortened(text));
};

/** The thing a finding is about, by the first word of its path: `items.3.text.nn` is about a question. */
const thingOf = ({ id, path }: Located, words: { place: Place }, context: FindingContext): string => {
  const { place } = words;
  const [root = '', second = ''] = path.split('.');
  switch (root) {
    case 'items':
    case 'logic':
      return itemPlace(id, words, context);
    case 'sections':
      return path === 'sections' ? itemPlace(id, words, context) : place.section(id);
    case 'dimensions':
    case 'themes':
      return place.dimension(id);
    case 'scales':
      return place.scale(id);
    case 'texts':
      return place.text(id);
    case 'equivalences':
      return place.decision(id);
    case 'estimatedMinutes':
      return second === 'leader' ? place.minutes.leader : place.minutes.employee;
    case 'reporting':
      return context.items?.some((item) => item.id === id) === true ? itemPlace(id, words, context) : place.reporting;
    case 'rotation':
    case 'languages':
    case 'version':
      return place[root];
    default:
      return place.whole;
  }
};

/** The part of the thing, and the language, as far as the path names them. */
const partOf = ({ path }: Located, { place }: { place: Place }): string[] => {
  const keys = path.split('.');
  const part = (keys.length > 1 ? keys.slice(1) : keys).find((key) => isKeyOf(place.part, key));
  const last = keys.at(-1) ?? '';
  const logic = keys[0] === 'logic' ? place.part.logic : undefined;
  const named = logic ?? (part !== undefined && isKeyOf(place.part, part) ? place.part[part] : undefined);
  const language = isKeyOf(place.language, last) ? place.language[last] : undefined;
  return [named, language].filter((word) => word !== undefined);
};

/**
 * A finding of the schema in the reader's words. Edges: a rule this build does not know is told as something with a wrong form.
 * @example findingWords({ rule: 'text-too-long', id: 'A-1', path: 'items.0.text.nn' }, nb).where // 'Spørsmål A-1, spørsmålsteksten på nynorsk'
 */
export const findingWords = (
  finding: Pick<DefinitionFinding, 'rule' | 'id' | 'path'>,
  { findings }: Pick<Messages, 'findings'>,
  context: FindingContext = {},
): FindingWords => {
  const { what, mend } = findings.rules[isRule(finding.rule) ? finding.rule : 'wrong-shape'];
  const parts = partOf(finding, findings).join(' ');
  const thing = thingOf(finding, findings, context);
  return { what, where: parts === '' ? thing : `${thing}, ${parts}`, mend };
};
