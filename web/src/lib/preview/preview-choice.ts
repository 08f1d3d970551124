import { language as languageSchema, type Language } from '@takhoyde/api/contract';
import type { Audience } from '@takhoyde/survey-definitions';

/** Through whose eyes a questionnaire is previewed. */
export interface PreviewChoice {
  readonly audience: Audience;
  readonly language: Language;
  readonly view: 'one' | 'list';
  /** No earlier wave has used the questionnaire. */
  readonly isFirstWave: boolean;
  /** Block of a rotating questionnaire, counted from 0. */
  readonly block: number;
}

const names = { audience: 'som', language: 'sprak', view: 'visning', wave: 'maaling', block: 'bolk' } as const;

/** What an address says, and the usual where it says nothing: an employee, in the reader's own language, one question at a time. */
export const previewChoice = (query: URLSearchParams, own: Language, blockCount: number): PreviewChoice => {
  const block = Number(query.get(names.block) ?? '1') - 1;
  return {
    audience: query.get(names.audience) === 'leder' ? 'leaders' : 'employees',
    language: languageSchema.catch(own).parse(query.get(names.language)),
    view: query.get(names.view) === 'liste' ? 'list' : 'one',
    isFirstWave: query.get(names.wave) === 'forste',
    block: Number.isInteger(block) && block >= 0 && block < blockCount ? block : 0,
  };
};

/**
 * A choice as the query of an address; `keep` is what else the address has to say (an older version, the question to begin at).
 * @example previewQuery({ audience: 'leaders', language: 'nn', view: 'one', isFirstWave: false, block: 0 }) // '?som=leder&sprak=nn'
 */
export const previewQuery = (choice: PreviewChoice, keep: Readonly<Record<string, string | undefined>> = {}): string => {
  const entries: [string, string | undefined][] = [
    [names.audience, choice.audience === 'leaders' ? 'leder' : undefined],
    [names.language, choice.language],
    [names.view, choice.view === 'list' ? 'liste' : undefined],
    [names.wave, choice.isFirstWave ? 'forste' : undefined],
    [names.block, choice.block === 0 ? undefined : String(choice.block + 1)],
    ...Object.entries(keep),
  ];
  return `?${entries.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&')}`;
};
