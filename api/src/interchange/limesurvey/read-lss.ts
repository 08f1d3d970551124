import { childrenOf, elementAt, readXml, type XmlTree } from '../read-xml.ts';
import { RefusedImport } from '../refused-import.ts';
import type { LimeSurveyChoice, LimeSurveyFile, LimeSurveyGroup, LimeSurveyQuestion } from './limesurvey-file.ts';

/** A table row by column name. */
type Row = ReadonlyMap<string, string>;
type Words = Map<string, string>;
/** The tables of the file. Before version 4 a row came once per language; since then words lie in tables of their own. */
type Tables = { rows: (table: string) => readonly Row[]; base: string };

const value = (row: Row, column: string): string => row.get(column)?.trim() ?? '';

const tablesOf = (document: XmlTree): Tables => {
  const rows = (table: string): Row[] =>
    childrenOf(elementAt(document, table, 'rows'), 'row').map(
      (row) => new Map(row.children.map(({ name, text }) => [name, text])),
    );
  const survey = rows('surveys')[0];
  const languages = childrenOf(elementAt(document, 'languages'), 'language').map(({ text }) => text);
  const own = survey === undefined ? '' : value(survey, 'language');
  return { rows, base: own === '' ? (languages[0] ?? 'en') : own };
};

const groupBy = (rows: readonly Row[], column: string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = value(row, column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

const inOrder = (rows: readonly Row[], column: string): Row[] =>
  [...rows].sort((one, other) => Number(value(one, column)) - Number(value(other, column)));

/** The words of a thing: beside it (older files, one row per language) or in its table of words. */
const wordsOf = (rows: readonly Row[], column: string, base: string): Words => {
  const words: Words = new Map();
  for (const row of rows) {
    const language = value(row, 'language') === '' ? base : value(row, 'language');
    const text = row.get(column) ?? '';
    if (text.trim() !== '' && !words.has(language)) words.set(language, text);
  }
  return words;
};

/** Rows that tell of the same thing, by its number, and where its words are. */
type Told = { key: string; row: Row; words: readonly Row[] };
const told = (
  rows: readonly Row[],
  { key, words }: { key: (row: Row) => string; words: ReadonlyMap<string, readonly Row[]> },
): Told[] => {
  const things = new Map<string, { row: Row; rows: Row[] }>();
  for (const row of rows) {
    const thing = things.get(key(row));
    if (thing === undefined) things.set(key(row), { row, rows: [row] });
    else thing.rows.push(row);
  }
  return [...things].map(([id, thing]) => ({ key: id, row: thing.row, words: words.get(id) ?? thing.rows }));
};

type Desk = {
  tables: Tables;
  subquestions: ReadonlyMap<string, Told[]>;
  answers: ReadonlyMap<string, Told[]>;
  attributes: ReadonlyMap<string, Row[]>;
  conditions: ReadonlyMap<string, Row[]>;
  defaults: ReadonlySet<string>;
};

const byParent = (things: readonly Told[], column: string): Map<string, Told[]> => {
  const groups = new Map<string, Told[]>();
  for (const thing of things) {
    const parent = value(thing.row, column);
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [thing]);
    else group.push(thing);
  }
  return groups;
};

const deskOf = (tables: Tables): Desk => {
  const questionWords = groupBy(tables.rows('question_l10ns'), 'qid');
  const answerWords = groupBy(tables.rows('answer_l10ns'), 'aid');
  const answerKey = (row: Row): string =>
    row.has('aid') ? value(row, 'aid') : ['qid', 'scale_id', 'code'].map((column) => value(row, column)).join('\n');
  return {
    tables,
    subquestions: byParent(
      told(inOrder(tables.rows('subquestions'), 'question_order'), { key: (row) => value(row, 'qid'), words: questionWords }),
      'parent_qid',
    ),
    answers: byParent(told(inOrder(tables.rows('answers'), 'sortorder'), { key: answerKey, words: answerWords }), 'qid'),
    attributes: groupBy(tables.rows('question_attributes'), 'qid'),
    conditions: groupBy(tables.rows('conditions'), 'qid'),
    defaults: new Set(tables.rows('defaultvalues').map((row) => value(row, 'qid'))),
  };
};

const attributesOf = (rows: readonly Row[]): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const row of rows) if (value(row, 'value') !== '') attributes.set(value(row, 'attribute'), value(row, 'value'));
  return attributes;
};

const choice = ({ tables }: Desk, { row, words }: Told, column: { code: string; text: string }): LimeSurveyChoice => ({
  code: value(row, column.code),
  text: wordsOf(words, column.text, tables.base),
  scale: value(row, 'scale_id') === '' ? '0' : value(row, 'scale_id'),
  relevance: value(row, 'relevance'),
});

const questionOf = (desk: Desk, { key, row, words }: Told): LimeSurveyQuestion => ({
  code: value(row, 'title'),
  type: value(row, 'type'),
  text: wordsOf(words, 'question', desk.tables.base),
  help: wordsOf(words, 'help', desk.tables.base),
  relevance: value(row, 'relevance'),
  isMandatory: ['Y', 'S'].includes(value(row, 'mandatory')),
  hasOther: value(row, 'other') === 'Y',
  hasDefault: desk.defaults.has(key),
  validation: value(row, 'preg'),
  subquestions: (desk.subquestions.get(key) ?? []).map((thing) => choice(desk, thing, { code: 'title', text: 'question' })),
  answers: (desk.answers.get(key) ?? []).map((thing) => choice(desk, thing, { code: 'code', text: 'answer' })),
  attributes: attributesOf(desk.attributes.get(key) ?? []),
  oldConditions: (desk.conditions.get(key) ?? []).map((condition) =>
    ['cfieldname', 'method', 'value'].map((column) => value(condition, column)).join(' '),
  ),
});

/** Equations may name a question by numbers: survey, group, question and code of the row in older files, question and row since. */
const codesByNumber = (sid: string, questions: readonly Told[], desk: Desk): Map<string, string> =>
  new Map(
    questions.flatMap(({ key, row }) => {
      const number = `${sid}X${value(row, 'gid')}X${key}`;
      const code = value(row, 'title');
      const rows = (desk.subquestions.get(key) ?? []).map((thing) => ({ row: value(thing.row, 'title'), id: thing.key }));
      return [
        [number, code] as const,
        [`Q${key}`, code] as const,
        ...rows.map(({ row }) => [`${number}${row}`, `${code}_${row}`] as const),
        ...rows.map(({ row, id }) => [`Q${key}_S${id}`, `${code}_${row}`] as const),
      ];
    }),
  );

const featuresOf = (tables: Tables): string[] =>
  ['quota', 'assessments']
    .filter((table) => tables.rows(table).length > 0)
    .map((table) => (table === 'quota' ? 'quotas' : table));

const settingOf = (tables: Tables, column: string): Words =>
  new Map(tables.rows('surveys_languagesettings').map((row) => [value(row, 'surveyls_language'), row.get(column) ?? '']));

const requireSurvey = (document: XmlTree): void => {
  const kind = elementAt(document, 'LimeSurveyDocType')?.text ?? document.name;
  if (kind === 'Survey') return;
  throw new RefusedImport('not-a-survey', {
    where: 'LimeSurveyDocType',
    values: [kind],
    what: `the file holds «${kind.slice(0, 40)}» and not a whole survey; export the survey as .lss`,
  });
};

/** Reads LimeSurvey's survey structure in XML, of any version since 1.9. */
export const readLimeSurveyLss = (content: string): LimeSurveyFile => {
  const document = readXml(content);
  requireSurvey(document);
  const tables = tablesOf(document);
  const desk = deskOf(tables);
  const sid = value(tables.rows('surveys')[0] ?? new Map(), 'sid');
  const questionWords = groupBy(tables.rows('question_l10ns'), 'qid');
  const questions = told(inOrder(tables.rows('questions'), 'question_order'), {
    key: (row) => value(row, 'qid'),
    words: questionWords,
  }).filter(({ row }) => ['', '0'].includes(value(row, 'parent_qid')));
  const byGroup = byParent(questions, 'gid');
  const groups = told(inOrder(tables.rows('groups'), 'group_order'), {
    key: (row) => value(row, 'gid'),
    words: groupBy(tables.rows('group_l10ns'), 'gid'),
  });
  const asGroup = ({ key, row, words }: Told): LimeSurveyGroup => ({
    code: `G${key}`,
    name: wordsOf(words, 'group_name', tables.base),
    description: wordsOf(words, 'description', tables.base),
    relevance: value(row, 'grelevance'),
    questions: (byGroup.get(key) ?? []).map((question) => questionOf(desk, question)),
  });
  return {
    title: settingOf(tables, 'surveyls_title'),
    description: settingOf(tables, 'surveyls_description'),
    welcome: settingOf(tables, 'surveyls_welcometext'),
    code: sid,
    baseLanguage: tables.base,
    groups: groups.map(asGroup),
    codesByNumber: codesByNumber(sid, questions, desk),
    features: featuresOf(tables),
  };
};
