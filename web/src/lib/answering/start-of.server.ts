import type { AnswerSheet, LocalizedText } from '@takhoyde/api/contract';
import { minutesToPromise, parseDefinition } from '@takhoyde/survey-definitions';
import { formatsOf } from '#lib/reader/formats.ts';
import { introOf } from './intro.ts';
import type { Start } from './start.ts';

/** What the page knows beside the answer sheet. */
export type Visit = Pick<Start, 'isSignedIn' | 'isDemo' | 'way'>;

const dayInWords = (instant: string): LocalizedText => ({
  nb: formatsOf('nb').date(instant),
  nn: formatsOf('nn').date(instant),
  en: formatsOf('en').date(instant),
});

/**
 * Shapes the API's answer sheet for the first page. The definition is read by its own rules once, here: the phone, which fetches it
 * later, then needs its hash and no rules.
 * Edges: throws when the API serves a definition that is none, which cannot be shown to anybody.
 */
export const startOf = (answer: AnswerSheet, visit: Visit): Start => {
  const { definition } = parseDefinition(answer.definition);
  if (definition === undefined) throw new Error('startOf requires a definition without findings');
  return {
    waveId: answer.wave.id,
    title: answer.wave.title,
    purpose: definition.purpose,
    closesAt: answer.wave.closesAt,
    closesOn: dayInWords(answer.wave.closesAt),
    minutes: minutesToPromise(definition.estimatedMinutes),
    intro: introOf(definition),
    definitionHash: answer.definitionHash,
    keyFingerprint: answer.keyFingerprint,
    collectorOrigin: answer.collectorOrigin,
    ...visit,
  };
};
