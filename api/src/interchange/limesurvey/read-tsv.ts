import { parse } from 'csv-parse/sync';
import { refuseSize } from '../file-limits.ts';
import { RefusedImport } from '../refused-import.ts';
import type { LimeSurveyChoice, LimeSurveyFile, LimeSurveyGroup, LimeSurveyQuestion } from './limesurvey-file.ts';

/** A line with the place of each column, which all lines share. */
type Row = { cells: readonly string[]; columns: ReadonlyMap<string, number> };
type Words = Map<string, string>;

/** LimeSurvey 6 writes some 200 columns. */
const maxColumnCount = 1000;
const maxLineCount = 50_000;

const refuse = (where: string, reason: string): RefusedImport =>
  new RefusedImport('not-tsv', {
    where,
    values: [reason],
    what: `the file is not a LimeSurvey tab-separated structure (${reason}); export it again as «Tab-separated-values format»`,
  });

/** Counted before anything is taken apart: a line ends at every line end, also one inside quotes. */
const requireReadableTable = (content: string): void => {
  let lineCount = 0;
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) lineCount += 1;
  if (lineCount > maxLineCount) refuseSize('lines', lineCount, maxLineCount);
  const columnCount = (content.split('\n', 1)[0] ?? '').split('\t').length;
  if (columnCount > maxColumnCount) refuseSize('columns', columnCount, maxColumnCount);
};

const rowsOf = (content: string): Row[] => {
  requireReadableTable(content);
  let lines: string[][];
  try {
    lines = parse(content, { delimiter: '\t', bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw refuse('file', error instanceof Error ? error.message.slice(0, 200) : 'unreadable');
  }
  const [header = [], ...rest] = lines;
  const names = header.map((name) => name.trim().toLowerCase());
  if (!names.includes('class') || !names.includes('name') || !names.includes('text'))
    throw refuse('line 1', 'the columns class, name and text are not all there');
  const columns = new Map(names.map((name, at) => [name, at]));
  return rest.map((cells) => ({ cells, columns }));
};

const raw = ({ cells, columns }: Row, name: string): string => cells[columns.get(name) ?? -1] ?? '';
const cell = (row: Row, name: string): string => raw(row, name).trim();
const isYes = (value: string): boolean => /^(?:y|s|1)$/iu.test(value);
/** Columns that say what a question is; all others are attributes. */
const ownColumns = new Set(
  'id related_id class type/scale name relevance text help language validation mandatory encrypted other default same_default same_script'.split(
    ' ',
  ),
);

/** A thing that comes once per language: the first row founds it, the others add their words. */
type Growing = { text: Words; help: Words };
const addWords = (growing: Growing, row: Row, base: string): Growing => {
  const language = cell(row, 'language') === '' ? base : cell(row, 'language');
  const text = raw(row, 'text');
  const help = raw(row, 'help');
  if (text.trim() !== '' && !growing.text.has(language)) growing.text.set(language, text);
  if (help.trim() !== '' && !growing.help.has(language)) growing.help.set(language, help);
  return growing;
};

type GrowingChoice = LimeSurveyChoice & { words: Growing };
type GrowingQuestion = Growing & {
  question: Omit<LimeSurveyQuestion, 'text' | 'help' | 'subquestions' | 'answers'>;
  subquestions: Map<string, GrowingChoice>;
  answers: Map<string, GrowingChoice>;
};
type GrowingGroup = Growing & { code: string; relevance: string; questions: Map<string, GrowingQuestion> };
type Reading = {
  base: string;
  settings: Map<string, Words>;
  groups: Map<string, GrowingGroup>;
  group: GrowingGroup | undefined;
  question: GrowingQuestion | undefined;
  groupCounts: Map<string, number>;
};

const readSetting = (reading: Reading, row: Row): void => {
  const name = cell(row, 'name');
  const language = cell(row, 'class') === 'SL' ? cell(row, 'language') : '';
  const words = reading.settings.get(name) ?? new Map<string, string>();
  words.set(language, raw(row, 'text'));
  reading.settings.set(name, words);
  if (name === 'language' && cell(row, 'class') === 'S') reading.base = cell(row, 'text');
};

const readGroup = (reading: Reading, row: Row): void => {
  // A file repeats its groups per language. They are told by their number where it has one, and by their order where it has not.
  const language = cell(row, 'language') === '' ? reading.base : cell(row, 'language');
  const order = (reading.groupCounts.get(language) ?? 0) + 1;
  reading.groupCounts.set(language, order);
  const code = `G${cell(row, 'type/scale') === '' ? order : cell(row, 'type/scale')}`;
  const group = reading.groups.get(code) ?? newGroup(code, cell(row, 'relevance'));
  if (!group.text.has(language)) group.text.set(language, cell(row, 'name'));
  if (!group.help.has(language)) group.help.set(language, raw(row, 'text'));
  reading.groups.set(code, group);
  reading.group = group;
  reading.question = undefined;
};

const newGroup = (code: string, relevance: string): GrowingGroup => ({
  code,
  relevance,
  questions: new Map(),
  text: new Map(),
  help: new Map(),
});

const attributesOf = (row: Row): Map<string, string> =>
  new Map(
    [...row.columns.keys()]
      .filter((name) => !ownColumns.has(name))
      .map((name): [string, string] => [name, cell(row, name)])
      .filter(([, value]) => value !== ''),
  );

const newQuestion = (row: Row): GrowingQuestion => ({
  text: new Map(),
  help: new Map(),
  subquestions: new Map(),
  answers: new Map(),
  question: {
    code: cell(row, 'name'),
    type: cell(row, 'type/scale'),
    relevance: cell(row, 'relevance'),
    isMandatory: isYes(cell(row, 'mandatory')),
    hasOther: isYes(cell(row, 'other')),
    hasDefault: cell(row, 'default') !== '',
    validation: cell(row, 'validation'),
    attributes: attributesOf(row),
    oldConditions: [],
  },
});

const readQuestion = (reading: Reading, row: Row, line: number): void => {
  const { group } = reading;
  if (group === undefined) throw refuse(`line ${line}`, 'a question stands before any group');
  const code = cell(row, 'name');
  const question = group.questions.get(code) ?? newQuestion(row);
  addWords(question, row, reading.base);
  group.questions.set(code, question);
  reading.question = question;
};

const readChoice = (reading: Reading, row: Row, line: number): void => {
  const { question } = reading;
  if (question === undefined) throw refuse(`line ${line}`, 'an answer stands before any question');
  const list = cell(row, 'class') === 'SQ' ? question.subquestions : question.answers;
  const scale = cell(row, 'type/scale') === '' ? '0' : cell(row, 'type/scale');
  const key = `${scale}\n${cell(row, 'name')}`;
  const known = list.get(key);
  const words = addWords(known?.words ?? { text: new Map(), help: new Map() }, row, reading.base);
  if (known === undefined)
    list.set(key, { code: cell(row, 'name'), scale, relevance: cell(row, 'relevance'), text: words.text, words });
};

const read = (rows: readonly Row[]): Reading => {
  const reading: Reading = {
    base: 'en',
    settings: new Map(),
    groups: new Map(),
    group: undefined,
    question: undefined,
    groupCounts: new Map(),
  };
  rows.forEach((row, at) => {
    const kind = cell(row, 'class');
    if (kind === 'S' || kind === 'SL') readSetting(reading, row);
    else if (kind === 'G') readGroup(reading, row);
    else if (kind === 'Q') readQuestion(reading, row, at + 2);
    else if (kind === 'SQ' || kind === 'A') readChoice(reading, row, at + 2);
  });
  return reading;
};

const finishedGroup = ({ code, text, help, relevance, questions }: GrowingGroup): LimeSurveyGroup => ({
  code,
  name: text,
  description: help,
  relevance,
  questions: [...questions.values()].map((question) => ({
    ...question.question,
    text: question.text,
    help: question.help,
    subquestions: [...question.subquestions.values()],
    answers: [...question.answers.values()],
  })),
});

/** Reads LimeSurvey's tab-separated survey structure: one row per setting, group, question, subquestion and answer, per language. */
export const readLimeSurveyTsv = (content: string, fileName: string): LimeSurveyFile => {
  const rows = rowsOf(content);
  const { settings, groups, base } = read(rows);
  const setting = (name: string): Words => settings.get(name) ?? new Map<string, string>();
  const kinds = new Set(rows.map((row) => cell(row, 'class')));
  return {
    title: setting('surveyls_title'),
    description: setting('surveyls_description'),
    welcome: setting('surveyls_welcometext'),
    code: setting('sid').get('') ?? fileName.replace(/\.[^.]*$/u, ''),
    baseLanguage: base,
    groups: [...groups.values()].map(finishedGroup),
    codesByNumber: new Map(),
    features: ['AS', 'QTA', 'QTALS', 'QTAM', 'C']
      .filter((kind) => kinds.has(kind))
      .map((kind) => (kind === 'AS' ? 'assessments' : kind === 'C' ? 'conditions' : 'quotas')),
  };
};
