/** A p-value, or `null` where the test is undefined: it stays `null` and does not count in the family. */
export type PValue = number | null;

/** Gives the ranked p-values of a family their adjusted values; p comes in rising order. */
type Adjustment = (risingP: readonly number[]) => number[];

const cumulative = (values: readonly number[], pick: (a: number, b: number) => number): number[] => {
  const out: number[] = [];
  for (const value of values) out.push(pick(value, out.at(-1) ?? value));
  return out;
};

const stepUp = (values: readonly number[]): number[] => cumulative(values.toReversed(), Math.min).reverse();

const withinFamily = (family: readonly PValue[], adjustment: Adjustment): PValue[] => {
  const tested = family.flatMap((p, place) => (p === null ? [] : [{ p, place }])).sort((a, b) => a.p - b.p);
  const adjusted = adjustment(tested.map(({ p }) => p));
  const out: PValue[] = family.map(() => null);
  tested.forEach(({ place }, rank) => (out[place] = Math.min(1, adjusted[rank] ?? 1)));
  return out;
};

/**
 * Benjamini and Hochberg: among what we call a change, the expected share of false alarms is at most alpha.
 * The family is declared beforehand: all dimensions and units of one screen. Source: docs/methods/change-verdict.md
 * @example benjaminiHochberg([0.01, null, 0.04]) // [0.02, null, 0.04]
 */
export const benjaminiHochberg = (family: readonly PValue[]): PValue[] =>
  withinFamily(family, (p) => stepUp(p.map((value, rank) => (value * p.length) / (rank + 1))));

/**
 * Benjamini and Yekutieli: as `benjaminiHochberg`, but safe under any dependence between the tests.
 * @example benjaminiYekutieli([0.01, 0.04]) // [0.03, 0.06]
 */
export const benjaminiYekutieli = (family: readonly PValue[]): PValue[] =>
  withinFamily(family, (p) => {
    const harmonic = p.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
    return stepUp(p.map((value, rank) => (harmonic * value * p.length) / (rank + 1)));
  });

/**
 * Holm: the chance of even one false alarm in the family is at most alpha.
 * @example holm([0.01, 0.04]) // [0.02, 0.04]
 */
export const holm = (family: readonly PValue[]): PValue[] =>
  withinFamily(family, (p) =>
    cumulative(
      p.map((value, rank) => value * (p.length - rank)),
      Math.max,
    ),
  );

/**
 * Bonferroni: every p times the size of the family.
 * @example bonferroni([0.01, 0.04]) // [0.02, 0.08]
 */
export const bonferroni = (family: readonly PValue[]): PValue[] =>
  withinFamily(family, (p) => p.map((value) => value * p.length));
