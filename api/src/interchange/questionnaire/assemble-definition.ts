import {
  definitionSchemaName,
  estimatedMinutes,
  languages,
  type Condition,
  type Definition,
  type LocalizedText,
} from '@takhoyde/survey-definitions';
import { refuseSize } from '../file-limits.ts';
import type { NoteCollector } from '../import-note.ts';
import { RefusedImport } from '../refused-import.ts';
import { requireDefinition } from '../require-definition.ts';
import { inOurLanguage, type Asked } from './asked.ts';
import { answerKeeper } from './assemble-answers.ts';
import { assembleItem, type AssembledItem, type TextKeeper, type Workshop } from './assemble-items.ts';
import { assembleThemes } from './assemble-themes.ts';
import { idFrom, idMaker } from './make-ids.ts';
import type { Guard, Questionnaire, QuestionSection } from './questionnaire.ts';
import { wordKeeper, type WordKeeper } from './words.ts';

const maxItemCount = 500;
const maxSectionCount = 100;

const textKeeper = (words: WordKeeper): TextKeeper => {
  const texts: Record<string, unknown> = {};
  const keys = new Map<string, string>();
  const name = idMaker();
  const keep: TextKeeper['keep'] = (wanted, text) => {
    const content = JSON.stringify([wanted, ...text]);
    const key = keys.get(content) ?? name(wanted, 'tekst');
    if (!keys.has(content)) texts[key] = words.textOf(text, { where: wanted, fallback: key });
    keys.set(content, key);
    return key;
  };
  return { keep, texts };
};

type AssembledSection = { section: QuestionSection; items: readonly AssembledItem[] };

const assembleSections = (workshop: Workshop, { sections }: Questionnaire): AssembledSection[] => {
  const assembled = sections.map((section) => ({
    section,
    items: section.questions.map((question) => assembleItem(workshop, question)).filter((item) => item !== undefined),
  }));
  for (const { section, items } of assembled)
    if (items.length === 0) workshop.notes.add({ where: section.code, kind: 'left-out', code: 'section-empty', values: [] });
  return assembled.filter(({ items }) => items.length > 0);
};

/** Before anything is made of the questions: each costs more the more there are. */
const requireRoom = ({ sections }: Questionnaire): void => {
  const questionCount = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  const sectionCount = sections.filter(({ questions }) => questions.length > 0).length;
  if (questionCount > maxItemCount) refuseSize('questions', questionCount, maxItemCount);
  if (sectionCount > maxSectionCount) refuseSize('sections', sectionCount, maxSectionCount);
};

const requireSomething = (sections: readonly AssembledSection[], { notes }: NoteCollector): void => {
  if (sections.length > 0) return;
  throw new RefusedImport('nothing-to-import', {
    where: 'file',
    values: notes
      .filter(({ kind }) => kind === 'left-out')
      .map(({ where, values }) => [where, ...values].join(': '))
      .slice(0, 20),
    what: 'no question in the file is of a kind that can be carried over (scales, one choice, several choices, free text)',
  });
};

/** Turns guards into conditions about items that came over; one that can't be said is left out and noted. */
const conditionReader =
  (workshop: Workshop, items: readonly AssembledItem[]) =>
  (guard: Guard | undefined, where: string): { showIf?: Condition } => {
    if (guard === undefined) return {};
    const asked = new Map<string, Asked>(items.map((item) => [item.question.code, item.asked]));
    const showIf = guard.condition === undefined ? undefined : inOurLanguage(guard.condition, asked);
    if (showIf !== undefined) return { showIf };
    workshop.notes.add({ where, kind: 'needs-attention', code: 'condition-left-out', values: [guard.original] });
    return {};
  };

const keepIntro = ({ words, texts, notes }: Workshop, code: string, intro: QuestionSection['intro']): string[] =>
  intro
    .filter((text) => !words.isEmpty(text))
    .map((text) => {
      notes.add({ where: code, kind: 'changed', code: 'text-became-intro', values: [] });
      return texts.keep(`intro.${code}`, text);
    });

const sectionFields = (workshop: Workshop, assembled: readonly AssembledSection[]): unknown[] => {
  const conditionOf = conditionReader(
    workshop,
    assembled.flatMap(({ items }) => items),
  );
  const name = idMaker();
  return assembled.map(({ section, items }, at) => {
    const id = name(section.code, `s${at + 1}`);
    return {
      id,
      title: workshop.words.textOf(section.title, { where: section.code, fallback: String(at + 1) }),
      intro: keepIntro(workshop, section.code, section.intro),
      ...conditionOf(section.showIf, section.code),
      items: items.map((item) => item.id),
    };
  });
};

const logicOf = (workshop: Workshop, items: readonly AssembledItem[]): unknown[] => {
  const conditionOf = conditionReader(workshop, items);
  return items.flatMap(({ id, question }) => {
    const { showIf } = conditionOf(question.showIf, question.code);
    return showIf === undefined ? [] : [{ item: id, showIf }];
  });
};

const reportingOf = (items: readonly AssembledItem[]): unknown => ({
  minAnsweredShare: 0.5,
  aboutLeaders: { minLeaders: 3 },
  ...(items.some((item) => item.asked.kind === 'open') ? { open: { release: 'moderated', lowestNode: 'virksomhet' } } : {}),
});

const itemsAndThemes = (workshop: Workshop, items: readonly AssembledItem[]): Record<string, unknown> => {
  const themes = assembleThemes(workshop, items);
  const dimensionOf = (id: string): { dimension?: string } => {
    const theme = themes.find(({ items: ids }) => ids.has(id));
    return theme === undefined ? {} : { dimension: theme.id };
  };
  return {
    items: items.map(({ id, fields }) => ({ ...fields, ...dimensionOf(id) })),
    dimensions: themes.filter(({ isDimension }) => isDimension).map(({ fields }) => fields),
    themes: themes.filter(({ isDimension }) => !isDimension).map(({ fields }) => fields),
  };
};

const purposeOf = ({ words, notes }: Workshop, { purpose, code }: Questionnaire, title: LocalizedText): LocalizedText => {
  if (!words.isEmpty(purpose)) return words.textOf(purpose, { where: 'purpose', fallback: code });
  notes.add({ where: 'purpose', kind: 'needs-attention', code: 'purpose-missing', values: [] });
  return title;
};

const withMinutes = (definition: Definition): Definition => {
  const minutes = (audience: 'employees' | 'leaders'): number => Math.min(120, Math.ceil(estimatedMinutes(definition, audience)));
  return { ...definition, estimatedMinutes: { employee: minutes('employees'), leader: minutes('leaders') } };
};

/**
 * A definition of what another system asked. It has the shape of one and is honest about the rest: what the file does not say
 * (purpose, dimension, translation) is noted, and the rules of method will ask for it before a wave can open.
 */
export const assembleDefinition = (questionnaire: Questionnaire, notes: NoteCollector, id: string | undefined): Definition => {
  const words = wordKeeper(questionnaire.baseLanguage, notes);
  const workshop: Workshop = { notes, words, answers: answerKeeper(notes, words), name: idMaker(), texts: textKeeper(words) };
  requireRoom(questionnaire);
  const sections = assembleSections(workshop, questionnaire);
  requireSomething(sections, notes);
  const items = sections.flatMap((section) => section.items);
  const title = words.textOf(questionnaire.title, { where: 'title', fallback: questionnaire.code });
  const content = {
    schema: definitionSchemaName,
    id: id ?? idFrom(questionnaire.code, 'importert'),
    version: '0.1.0',
    status: 'draft: imported, not yet tested with respondents',
    kind: 'imported',
    title,
    purpose: purposeOf(workshop, questionnaire, title),
    intro: keepIntro(workshop, 'start', questionnaire.intro),
    sections: sectionFields(workshop, sections),
    logic: logicOf(workshop, items),
    reporting: reportingOf(items),
    estimatedMinutes: { employee: 0, leader: 0 },
    ...itemsAndThemes(workshop, items),
    scales: workshop.answers.scales,
    texts: workshop.texts.texts,
  };
  words.finish();
  const offered = languages.filter((language) => words.found.has(language));
  const [defaultLanguage = 'nb'] = offered;
  return withMinutes(requireDefinition({ ...content, languages: offered.length === 0 ? ['nb'] : offered, defaultLanguage }));
};
