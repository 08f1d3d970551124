/** What an attack must win on an unprotected variant, and may win on ours: one figure each, in the tests and in the table. */
export const attackLimits = {
  /** Share of 400 people in 20 groups of 20 whose answer was named rightly; guessing gives 0.05. Criteria 4 of the design. */
  linkedByOrder: { unprotected: 0.6, ours: 0.08 },
} as const;
