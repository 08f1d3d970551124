import type { NoteCollector } from '../import-note.ts';
import type { ForeignAnswer, Question } from '../questionnaire/questionnaire.ts';
import { childrenOf, elementAt, type XmlTree } from '../read-xml.ts';
import { ddiWords, firstWords } from './ddi-words.ts';

const identifier = (element: XmlTree): string => element.attributes.get('ID') ?? '';

/** Ticked or not: at most two answers beside the missing ones. */
const isTick = (variable: XmlTree): boolean =>
  childrenOf(variable, 'catgry').filter(({ attributes }) => attributes.get('missing') !== 'Y').length <= 2;

const literal = (variable: XmlTree, base: string, name: string): ReturnType<typeof ddiWords> =>
  ddiWords(
    childrenOf(variable, 'qstn').flatMap((question) => childrenOf(question, name)),
    base,
  );

const answerOf = (variable: XmlTree, base: string): ForeignAnswer => {
  const code = variable.attributes.get('name') ?? identifier(variable);
  const label = firstWords(literal(variable, base, 'qstnLit'), ddiWords(childrenOf(variable, 'labl'), base));
  return { code, label: label.size === 0 ? new Map([[base, code]]) : label };
};

const questionOf = (group: XmlTree, variables: readonly XmlTree[], base: string): Question => {
  const code = group.attributes.get('name') ?? identifier(group);
  const shared = variables[0] === undefined ? new Map<string, string>() : literal(variables[0], base, 'preQTxt');
  const text = firstWords(ddiWords(childrenOf(group, 'labl'), base), ddiWords(childrenOf(group, 'txt'), base), shared);
  return { code, text, kind: 'several', answers: variables.map((variable) => answerOf(variable, base)) };
};

/**
 * Questions with several answers: a codebook has one variable per answer, ticked or not, and a group that holds them together. Gives
 * for each such variable the question that stands in its place: at the first of them, and nothing at the others. A group whose
 * variables hold more than ticks is left as it is, and noted.
 */
export const multipleResponses = (
  data: XmlTree | undefined,
  base: string,
  notes: NoteCollector,
): ReadonlyMap<string, readonly Question[]> => {
  const byVariable = new Map<string, readonly Question[]>();
  const variables = new Map(childrenOf(data, 'var').map((variable) => [identifier(variable), variable]));
  for (const group of childrenOf(data, 'varGrp').filter(({ attributes }) => attributes.get('type') === 'multipleResp')) {
    const members = (group.attributes.get('var') ?? '').split(/\s+/u).flatMap((id) => variables.get(id) ?? []);
    if (members.length >= 2 && members.every(isTick))
      members.forEach((member, at) => byVariable.set(identifier(member), at === 0 ? [questionOf(group, members, base)] : []));
    else
      notes.add({
        where: elementAt(group, 'labl')?.text ?? identifier(group),
        kind: 'needs-attention',
        code: 'multiple-response-split',
        values: [],
      });
  }
  return byVariable;
};
