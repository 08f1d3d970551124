import { z } from 'zod';
import type { Audience } from './audience-of.ts';
import type { ItemId } from './identifiers.ts';

export { audienceOf, type Audience } from './audience-of.ts';

/** What the evaluator may know of the one who answers: nothing that is not printed on the ballot or decided by the wave. */
export type RespondentContext = {
  audience: Audience;
  /** Values of the definition's attributes, as far as known. */
  attributes: Readonly<Record<string, string>>;
  /** True when no earlier wave used this definition. */
  isFirstWave: boolean;
  /** The wave's policy: whether open questions are asked at all. */
  areCommentsAsked: boolean;
  /** Open questions that are off by default and that this wave has switched on. */
  switchedOnItems?: readonly ItemId[];
  /** The block this respondent is asked; without it everything is asked: a print, a preview of the whole. */
  rotationBlock?: number;
  /** The unit printed on the ballot and all above it. Local items of a virksomhet not among them are not asked. */
  unitIds?: readonly string[];
};

/**
 * One answer: a point of the scale, `'NA'`, an option id, several option ids, or the text of an open question.
 * A skipped question has no entry; `'NA'` ("don't know / not relevant") is an answer and is counted.
 */
export type Answer = number | string | readonly string[];
export type Answers = Readonly<Record<ItemId, Answer>>;

/** The form of the answers on the wire, before they are held against a definition by `checkAnswers`. */
export const answersSchema = z.record(
  z.string().max(64),
  z.union([z.number(), z.string().max(2000), z.array(z.string().max(64)).max(40)]),
);
