import { definitionSchemaName } from '@takhoyde/survey-definitions';

export const importFormats = ['json', 'ddi', 'limesurvey-tsv', 'limesurvey-lss', 'surveyjs'] as const;
/** A kind of file that can be read. */
export type ImportFormat = (typeof importFormats)[number];

/**
 * What a file looks like from its beginning; `undefined` when like nothing we read. A guess is only a guess: the reader decides.
 * @example guessFormat('<codeBook xmlns="ddi:codebook:2_5">') // 'ddi'
 */
export const guessFormat = (content: string): ImportFormat | undefined => {
  const beginning = content
    .slice(0, 20_000)
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (beginning.startsWith('<')) {
    if (/<(?:[\w-]+:)?(?:codeBook|DDIInstance)[\s/>]/u.test(beginning)) return 'ddi';
    return /<LimeSurveyDocType>/u.test(beginning) ? 'limesurvey-lss' : undefined;
  }
  if (beginning.startsWith('{')) return content.includes(`"${definitionSchemaName}"`) ? 'json' : 'surveyjs';
  const [header = ''] = beginning.split('\n', 1);
  return header.includes('\t') && /\bclass\b/u.test(header) && /\bname\b/u.test(header) ? 'limesurvey-tsv' : undefined;
};
