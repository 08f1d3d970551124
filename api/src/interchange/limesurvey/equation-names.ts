import type { Reference } from '../questionnaire/parse-expression.ts';
import type { LimeSurveyFile } from './limesurvey-file.ts';

const severalAnswers = new Set(['M', 'P']);

/** What each name that an equation may use asks about: a question, a row of a matrix, or an option of several. */
const referencesOf = (file: LimeSurveyFile): Map<string, Reference> => {
  const references = new Map<string, Reference>();
  for (const question of file.groups.flatMap((group) => group.questions)) {
    references.set(question.code, { ask: question.code });
    for (const { code } of question.subquestions) {
      const row = `${question.code}_${code}`;
      references.set(row, severalAnswers.has(question.type) ? { ask: question.code, option: code } : { ask: row });
    }
  }
  return references;
};

const cache = new WeakMap<LimeSurveyFile, Map<string, Reference>>();

/**
 * Reads names of equations: `Q1`, `Q1.NAOK`, `Q2_SQ001.code`, or by number, `123X4X567SQ001` before version 6 and `Q567_S8` since. A name with any other ending asks for
 * something else than the answer (the words shown, the question's text) and is not followed.
 */
export const equationNames = (file: LimeSurveyFile): ((name: string) => Reference | undefined) => {
  const references = cache.get(file) ?? referencesOf(file);
  cache.set(file, references);
  return (name) => {
    const [code = '', ...endings] = name.split('.');
    if (endings.some((ending) => !['NAOK', 'code', 'value', 'valueNAOK'].includes(ending))) return undefined;
    return references.get(code) ?? references.get(file.codesByNumber.get(code) ?? '');
  };
};
