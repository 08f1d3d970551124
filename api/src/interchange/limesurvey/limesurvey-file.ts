import type { WordsByLanguage } from '../questionnaire/questionnaire.ts';

/** A LimeSurvey survey as its two kinds of file have it in common: groups, questions, subquestions and answers in order. */
export type LimeSurveyFile = {
  title: WordsByLanguage;
  description: WordsByLanguage;
  welcome: WordsByLanguage;
  /** The survey's number, or the file's name. */
  code: string;
  baseLanguage: string;
  groups: readonly LimeSurveyGroup[];
  /** Answer codes by the name an equation may use, when equations name questions by number (`123X4X567`). */
  codesByNumber: ReadonlyMap<string, string>;
  /** Quotas, assessments and other parts that the file has besides questions. */
  features: readonly string[];
};

export type LimeSurveyGroup = {
  code: string;
  name: WordsByLanguage;
  description: WordsByLanguage;
  relevance: string;
  questions: readonly LimeSurveyQuestion[];
};

export type LimeSurveyQuestion = {
  code: string;
  type: string;
  text: WordsByLanguage;
  help: WordsByLanguage;
  relevance: string;
  isMandatory: boolean;
  hasOther: boolean;
  hasDefault: boolean;
  validation: string;
  subquestions: readonly LimeSurveyChoice[];
  answers: readonly LimeSurveyChoice[];
  /** Attributes by name, of the question as a whole. */
  attributes: ReadonlyMap<string, string>;
  /** Conditions of the old kind, beside or instead of an equation. */
  oldConditions: readonly string[];
};

/** A subquestion (row) or an answer. `scale` is the axis it lies on where a question has two. */
export type LimeSurveyChoice = { code: string; text: WordsByLanguage; scale: string; relevance: string };
