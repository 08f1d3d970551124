import { endpoints, type PulseSuggestion } from '@takhoyde/api/contract';
import { bankSchema, composePulse, estimatedMinutes, type Bank, type Definition } from '@takhoyde/survey-definitions';
import { call, type ApiFetch } from '#lib/api-client/index.ts';
import type { BankTheme } from './panel-material.ts';
import type { PulseStatement } from './pulse-choice.ts';

/** What the composer chooses from, and what the year costs already. */
export interface ComposerData {
  readonly suggestion: PulseSuggestion;
  readonly statements: readonly PulseStatement[];
  readonly themes: readonly BankTheme[];
  /** Minutes an employee reads before the first statement. */
  readonly baseMinutes: number;
  /** Minutes a year one employee spends on everything else, and how often a pulse is asked. */
  readonly restMinutes: number;
  readonly roundsPerYear: number;
}

const roundsPerYear = 4;

/** A definition of which the minutes of single items can be asked; only its texts and scales matter. */
const yardstick = (bank: Bank, items: readonly string[]): Definition | undefined =>
  composePulse({ id: 'puls', title: { nb: 'Puls', nn: 'Puls', en: 'Pulse' }, items }, bank).definition;

/** Statements everybody can meet, with the minutes each takes. What only leaders are asked can be added to the draft later. */
const statementsOf = (bank: Bank, measured: Definition): PulseStatement[] =>
  bank.items.flatMap((item) => {
    if (item.type !== 'likert' || item.audience === 'leaders' || item.dimension === undefined) return [];
    const { id, text, dimension: theme, anchor, reverse, aboutLeaders, audience } = item;
    const minutes = estimatedMinutes({ ...measured, items: [item], sections: [], intro: [] }, 'employees');
    return [{ id, text, theme, isAnchor: anchor, isReversed: reverse, isAboutLeaders: aboutLeaders, audience, minutes }];
  });

/** What a pulse can be made of, with a proposal for a unit and a wave. */
export const readComposer = async (
  apiFetch: ApiFetch,
  wanted: { readonly enhet?: string; readonly maling?: string },
): Promise<ComposerData> => {
  const suggestion = await call(apiFetch, endpoints.suggestPulse, { query: wanted });
  const bank = bankSchema.parse(await call(apiFetch, endpoints.readBank, {}));
  const { burden } = await call(apiFetch, endpoints.listInstruments, {});
  const measured = yardstick(bank, suggestion.items);
  const statements = measured === undefined ? [] : statementsOf(bank, measured);
  const suggested = statements.filter(({ id }) => suggestion.items.includes(id));
  const whole = measured === undefined ? 0 : estimatedMinutes(measured, 'employees');
  const used = new Set(statements.map(({ theme }) => theme));
  return {
    suggestion,
    statements,
    themes: bank.dimensions.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name })),
    baseMinutes: Math.max(0, whole - suggested.reduce((total, { minutes }) => total + minutes, 0)),
    restMinutes: burden.minutesPerYear.employee,
    roundsPerYear,
  };
};
