import type { Language } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';
import { previewChoice, previewQuery, type PreviewChoice } from './preview-choice.ts';
import { previewSubject, type PreviewSubject } from './preview-subject.ts';

/** What the address of a preview says beside the choice: an older version, and the question to begin at. */
const keptNames = ['versjon', 'fra'] as const;

const keptOf = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    keptNames.flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

export interface PreviewData {
  readonly subject: PreviewSubject;
  readonly choice: PreviewChoice;
  readonly keep: Readonly<Record<string, string>>;
}

/** The preview's page with its choices. `own`: the reader's language. */
export const previewData = (definition: Definition, { searchParams }: URL, own: Language): PreviewData => {
  const subject = previewSubject(definition);
  return { subject, choice: previewChoice(searchParams, own, subject.blockCount), keep: keptOf(searchParams) };
};

export interface ScreenData {
  readonly definition: Definition;
  readonly choice: PreviewChoice;
  readonly from: string | undefined;
  /** Where «leave» leads; `undefined` in a frame. */
  readonly leaveTo: string | undefined;
}

/** The preview's screen: the questionnaire alone. */
export const screenData = (definition: Definition, url: URL, own: Language): ScreenData => {
  const { choice, keep } = previewData(definition, url, own);
  const isFramed = url.searchParams.get('ramme') === 'ja';
  return {
    definition,
    choice,
    from: keep['fra'],
    leaveTo: isFramed ? undefined : `${url.pathname.replace(/\/skjerm$/u, '')}${previewQuery(choice, keep)}`,
  };
};
