import { requireQuestionCount } from '../file-limits.ts';
import type { NoteCollector } from '../import-note.ts';
import type { ForeignAnswer, Question, QuestionBody, Questionnaire, QuestionSection } from '../questionnaire/questionnaire.ts';
import { childrenOf, elementAt, type XmlTree } from '../read-xml.ts';
import { ddiWords, firstWords } from './ddi-words.ts';
import { multipleResponses } from './multiple-response.ts';

const answersOf = (variable: XmlTree, base: string): ForeignAnswer[] =>
  childrenOf(variable, 'catgry').map((category) => {
    const code = elementAt(category, 'catValu')?.text ?? '';
    const label = ddiWords(childrenOf(category, 'labl'), base);
    return {
      code,
      label: label.size === 0 ? new Map([[base, code]]) : label,
      isMissing: category.attributes.get('missing') === 'Y',
    };
  });

/** The kind of question behind a variable; the reason when there is none. */
const bodyOf = (variable: XmlTree, base: string): QuestionBody | { reason: string } => {
  const answers = answersOf(variable, base);
  const format = elementAt(variable, 'varFormat')?.attributes.get('type');
  const question = elementAt(variable, 'qstn');
  const domain = question?.attributes.get('responseDomainType');
  if (variable.attributes.get('wgt') === 'wgt') return { reason: 'weight' };
  if (domain === 'multiple' && answers.length > 0) return { kind: 'several', answers };
  if (answers.length > 0) return { kind: 'one', isOrdered: variable.attributes.get('nature') === 'ordinal', answers };
  const isText = domain === 'text' || format === 'character' || variable.attributes.get('representationType') === 'text';
  return isText && question !== undefined
    ? { kind: 'open' }
    : { reason: format ?? variable.attributes.get('intrvl') ?? 'numeric' };
};

const questionOf = (variable: XmlTree, base: string, notes: NoteCollector): Question[] => {
  const code = variable.attributes.get('name') ?? variable.attributes.get('ID') ?? '';
  const body = bodyOf(variable, base);
  if ('reason' in body) {
    notes.add({ where: code, kind: 'left-out', code: 'type-left-out', values: [body.reason] });
    return [];
  }
  const questions = childrenOf(variable, 'qstn');
  const literal = ddiWords(
    questions.flatMap((question) => childrenOf(question, 'qstnLit')),
    base,
  );
  const bare = ddiWords(
    questions.filter(({ children }) => children.length === 0),
    base,
  );
  const help = ddiWords(
    questions.flatMap((question) => [...childrenOf(question, 'preQTxt'), ...childrenOf(question, 'ivuInstr')]),
    base,
  );
  for (const lost of ['forward', 'backward', 'postQTxt'])
    if (questions.some((question) => childrenOf(question, lost).length > 0))
      notes.add({
        where: code,
        kind: lost === 'postQTxt' ? 'left-out' : 'needs-attention',
        code: 'feature-left-out',
        values: [lost],
      });
  const universe = elementAt(variable, 'universe')?.text ?? '';
  if (universe !== '') notes.add({ where: code, kind: 'needs-attention', code: 'condition-left-out', values: [universe] });
  return [{ code, text: firstWords(literal, bare, ddiWords(childrenOf(variable, 'labl'), base)), help, ...body }];
};

const identifier = (element: XmlTree): string => element.attributes.get('ID') ?? '';

/** Variables by the groups that a questionnaire is read in; those in no such group come last. */
const sectionsOf = (data: XmlTree | undefined, base: string, notes: NoteCollector): QuestionSection[] => {
  const variables = childrenOf(data, 'var');
  requireQuestionCount(variables.length);
  const taken = new Set<string>();
  const multiple = multipleResponses(data, base, notes);
  const questionsOf = (variable: XmlTree): readonly Question[] =>
    multiple.get(identifier(variable)) ?? questionOf(variable, base, notes);
  const groups = childrenOf(data, 'varGrp').filter(({ attributes }) =>
    ['section', 'subject'].includes(attributes.get('type') ?? ''),
  );
  const grouped = groups.map((group, at) => {
    const wanted = new Set((group.attributes.get('var') ?? '').split(/\s+/u));
    const own = variables.filter((variable) => wanted.has(identifier(variable)) && !taken.has(identifier(variable)));
    for (const variable of own) taken.add(identifier(variable));
    return {
      code: group.attributes.get('name') ?? (identifier(group) === '' ? `s${at + 1}` : identifier(group)),
      title: firstWords(ddiWords(childrenOf(group, 'labl'), base), new Map([[base, group.attributes.get('name') ?? '']])),
      intro: [ddiWords(childrenOf(group, 'txt'), base)],
      questions: own.flatMap(questionsOf),
    };
  });
  const rest = variables.filter((variable) => identifier(variable) === '' || !taken.has(identifier(variable)));
  const title = ddiWords(childrenOf(data, 'labl'), base);
  return rest.length === 0
    ? grouped
    : [...grouped, { code: 'questions', title, intro: [], questions: rest.flatMap(questionsOf) }];
};

/**
 * What a DDI-Codebook file of another system asks, as far as its variables tell. Such a file describes data rather than a form:
 * weights, dates and numbers are left out, and who was asked what is noted, not guessed.
 */
export const questionnaireOfDdi = (codeBook: XmlTree, fileName: string, notes: NoteCollector): Questionnaire => {
  const base = codeBook.attributes.get('xml:lang') ?? codeBook.attributes.get('xml-lang') ?? 'en';
  const study = elementAt(codeBook, 'stdyDscr');
  const statement = elementAt(study, 'citation', 'titlStmt');
  const idNo = elementAt(statement, 'IDNo')?.text ?? '';
  return {
    code: idNo === '' ? fileName.replace(/\.[^.]*$/u, '') : idNo,
    title: ddiWords([...childrenOf(statement, 'titl'), ...childrenOf(statement, 'parTitl')], base),
    purpose: ddiWords(childrenOf(elementAt(study, 'stdyInfo'), 'abstract'), base),
    baseLanguage: base,
    intro: [],
    sections: sectionsOf(elementAt(codeBook, 'dataDscr'), base, notes),
  };
};
