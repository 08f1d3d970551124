/** Invited and answered in one cell. */
export type ResponseCell = { readonly invitedCount: number; readonly answerCount: number };

/** Whether those who answered look like those who were invited. */
export type ResponseQuality = {
  readonly invitedCount: number;
  readonly answerCount: number;
  readonly responseShare: number | null;
  /** 1: every cell answered alike; towards 0: answering depends on where one works. */
  readonly representativity: number | null;
  /** Spread of the response shares over the response share. */
  readonly variation: number | null;
};

/**
 * Response share and the R-indicator over cells. A high response share with a low R-indicator is worse than it looks.
 * Unit: shares 0–1. Edges: `null` with nobody invited (or one, for the spread). Source: docs/methods/response.md
 * (Schouten, Cobben & Bethlehem 2009, without bias adjustment)
 * @example responseQuality([{ invitedCount: 10, answerCount: 5 }, { invitedCount: 30, answerCount: 15 }]).representativity // 1
 */
export const responseQuality = (cells: readonly ResponseCell[]): ResponseQuality => {
  const invitedCount = cells.reduce((total, cell) => total + cell.invitedCount, 0);
  const answerCount = cells.reduce((total, cell) => total + cell.answerCount, 0);
  if (invitedCount === 0) {
    return { invitedCount, answerCount, responseShare: null, representativity: null, variation: null };
  }
  const responseShare = answerCount / invitedCount;
  const filled = cells.filter((cell) => cell.invitedCount > 0);
  const squares = filled.reduce(
    (sum, cell) => sum + cell.invitedCount * (cell.answerCount / cell.invitedCount - responseShare) ** 2,
    0,
  );
  const spread = invitedCount < 2 ? null : Math.sqrt(squares / (invitedCount - 1));
  return {
    invitedCount,
    answerCount,
    responseShare,
    representativity: spread === null ? null : 1 - 2 * spread,
    variation: spread === null || responseShare === 0 ? null : spread / responseShare,
  };
};
