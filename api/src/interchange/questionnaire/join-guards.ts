import type { Guard } from './questionnaire.ts';

/** As much of a condition as a report quotes. */
const maxOriginalLength = 400;

/** Both guards at once: what stands inside something that is hidden is hidden too. */
export const bothGuards = (outer: Guard | undefined, inner: Guard | undefined): Guard | undefined => {
  if (outer === undefined || inner === undefined) return outer ?? inner;
  const original = `(${outer.original}) and (${inner.original})`.slice(0, maxOriginalLength);
  if (outer.condition === undefined || inner.condition === undefined) return { original, condition: undefined };
  return { original, condition: { all: [outer.condition, inner.condition] } };
};
