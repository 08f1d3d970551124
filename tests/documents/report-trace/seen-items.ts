import { bank, shippedDefinitions } from '@takhoyde/survey-definitions/shipped';

const itemOf = (id: string) => bank.items.find((item) => item.id === id);

/** Whether a shipped instrument asks the item; the rest of the bank is reserve. */
export const isAsked = (id: string): boolean => shippedDefinitions.some(({ items }) => items.some((item) => item.id === id));

/** Whether the profile shows answers to the item: statements. Choices are counted in the release, and free text is not asked yet. */
export const isSeen = (id: string): boolean => itemOf(id)?.type === 'likert';
