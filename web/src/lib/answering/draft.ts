import { checkAnswers, type Answer, type Answers, type Definition, type RespondentContext } from '@takhoyde/survey-definitions';

const longestDraftMs = 14 * 24 * 60 * 60 * 1000;

/** Answers on this device and the instant (ms) after which they are dropped. */
export interface StoredDraft {
  readonly answers: Answers;
  readonly expiresAtMs: number;
}

/**
 * When a draft written now is dropped: after 14 days, or at close if that comes first. Milliseconds, by the clock of the device.
 * Edges: a clock that says the wave has closed while people are answering it is wrong, and is not asked about the close.
 */
export const draftExpiryMs = (nowMs: number, closesAt: string): number => {
  const closesAtMs = Date.parse(closesAt);
  return closesAtMs > nowMs ? Math.min(nowMs + longestDraftMs, closesAtMs) : nowMs + longestDraftMs;
};

/** The answers with one changed; `undefined` takes it back, as if the question had never been answered. */
export const withAnswer = (answers: Answers, itemId: string, answer: Answer | undefined): Answers => {
  const { [itemId]: _before, ...others } = answers;
  return answer === undefined ? others : { ...others, [itemId]: answer };
};

/**
 * What of a stored draft may be used: nothing when it is too old, and no answer that the definition would refuse.
 * A device is a door like any other: what comes from it is checked.
 */
export const usableAnswers = (
  draft: StoredDraft | undefined,
  { definition, context, nowMs }: { definition: Definition; context: RespondentContext; nowMs: number },
): Answers => {
  if (draft === undefined || draft.expiresAtMs <= nowMs) return {};
  const wrong = new Set(checkAnswers(definition, context, draft.answers).map((refusal) => refusal.item));
  return Object.fromEntries(Object.entries(draft.answers).filter(([item]) => !wrong.has(item)));
};
