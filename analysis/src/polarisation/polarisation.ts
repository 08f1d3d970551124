/** How much a group disagrees on one item, in three measures from 0 (all alike) to 1 (half at each end). */
export type Polarisation = {
  /** van der Eijk's agreement A, from -1 (two camps at the ends) over 0 (evenly spread) to 1 (all alike). */
  readonly agreement: number;
  /** (1 - A) / 2. */
  readonly polarisation: number;
  /** Leik's ordinal dispersion. */
  readonly ordinalDispersion: number;
  /** Variance over the largest variance that the scale allows. */
  readonly varianceRatio: number;
};

/** Triples of options with one empty: seen from left to right, do the filled two stand together or apart? */
const tripleCounts = (pattern: readonly boolean[]): { together: number; apart: number } => {
  let together = 0;
  let apart = 0;
  pattern.forEach((first, i) => {
    pattern.slice(i + 1).forEach((second, j) => {
      for (const third of pattern.slice(i + j + 2)) {
        if ((first && second && !third) || (!first && second && third)) together += 1;
        if (first && !second && third) apart += 1;
      }
    });
  });
  return { together, apart };
};

/** van der Eijk's agreement of a pattern in which every filled option holds the same number. */
const patternAgreement = (pattern: readonly boolean[]): number => {
  const options = pattern.length;
  const filled = pattern.filter(Boolean).length;
  const { together, apart } = tripleCounts(pattern);
  const all = together + apart;
  const unimodality = all === 0 ? 1 : ((options - 2) * together - (options - 1) * apart) / ((options - 2) * all);
  return unimodality * (1 - (filled - 1) / (options - 1));
};

/** Peels the histogram layer by layer; each layer is a pattern that holds the same number in every filled option. */
const agreementOf = (counts: readonly number[], total: number): number => {
  let left = counts;
  let agreement = 0;
  while (left.some((count) => count > 0)) {
    const pattern = left.map((count) => count > 0);
    const height = Math.min(...left.filter((count) => count > 0));
    const share = (height * pattern.filter(Boolean).length) / total;
    agreement += share * patternAgreement(pattern);
    left = left.map((count) => (count > 0 ? count - height : 0));
  }
  return agreement;
};

const dispersionOf = (counts: readonly number[], total: number): number => {
  let below = 0;
  let sum = 0;
  for (const count of counts) {
    below += count;
    sum += Math.min(below, total - below) / total;
  }
  return (2 * sum) / (counts.length - 1);
};

const varianceRatioOf = (counts: readonly number[], total: number): number => {
  const mean = counts.reduce((sum, count, option) => sum + count * option, 0) / total;
  const variance = counts.reduce((sum, count, option) => sum + count * (option - mean) ** 2, 0) / total;
  return (4 * variance) / (counts.length - 1) ** 2;
};

/**
 * Whether a middling mean hides agreement or two camps. Takes the counts of an item in scale order; turning the scale changes nothing.
 * Unit: see the fields. Edges: `null` for nobody and for a scale of one option. Source: docs/methods/polarisation.md
 * (van der Eijk 2001; Leik 1966)
 * @example polarisation([6, 0, 0, 0, 6])?.polarisation // 1
 * @example polarisation([0, 0, 9, 0, 0])?.polarisation // 0
 */
export const polarisation = (counts: readonly number[]): Polarisation | null => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 || counts.length < 2) return null;
  const agreement = agreementOf(counts, total);
  return {
    agreement,
    polarisation: (1 - agreement) / 2,
    ordinalDispersion: dispersionOf(counts, total),
    varianceRatio: varianceRatioOf(counts, total),
  };
};
