/**
 * A questionnaire as another system has it, after its file was read and before it becomes a definition: no ids of ours, any
 * language, any number of answers. Readers of LimeSurvey, SurveyJS and foreign DDI fill it; `assembleDefinition` reads it.
 */
export type Questionnaire = {
  /** What the file calls itself; the id is made from it. */
  code: string;
  title: WordsByLanguage;
  purpose: WordsByLanguage;
  /** The language that texts without a language are in, and that others are filled from. */
  baseLanguage: string;
  /** Shown before the first question. */
  intro: readonly WordsByLanguage[];
  sections: readonly QuestionSection[];
};

/** A text by language tag as in the file, possibly with markup. */
export type WordsByLanguage = ReadonlyMap<string, string>;

export type QuestionSection = {
  code: string;
  title: WordsByLanguage;
  intro: readonly WordsByLanguage[];
  showIf?: Guard | undefined;
  questions: readonly Question[];
};

export type Question = {
  code: string;
  text: WordsByLanguage;
  help?: WordsByLanguage | undefined;
  /** The text that several statements share: a matrix. */
  stem?: { code: string; text: WordsByLanguage } | undefined;
  showIf?: Guard | undefined;
} & QuestionBody;

export type QuestionBody =
  /** One of an ordered list: always a scale (`isOrdered`), or a list that may turn out to be one. */
  | { kind: 'one'; isOrdered: boolean; answers: readonly ForeignAnswer[] }
  | { kind: 'several'; answers: readonly ForeignAnswer[]; max?: number | undefined }
  | { kind: 'open'; maxChars?: number | undefined };

/** `id`: what it should be called here, for answers that a system has built in under a code of its own. */
export type ForeignAnswer = { code: string; id?: string; label: WordsByLanguage; isExclusive?: boolean; isMissing?: boolean };

/** When something is shown, as the file writes it, and as a condition where our closed language can say it. */
export type Guard = { original: string; condition: ForeignCondition | undefined };

/** A condition as far as our closed language can say it, about codes of the file. `ask` compares the answer's code. */
export type ForeignCondition =
  | { ask: string; comparison: Comparison; value: string }
  | { ask: string; includes: string }
  | { answered: string }
  | { not: ForeignCondition }
  | { all: readonly ForeignCondition[] }
  | { any: readonly ForeignCondition[] };
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
