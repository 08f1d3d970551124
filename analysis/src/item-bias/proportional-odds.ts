import { Matrix as DenseMatrix, solve } from 'ml-matrix';

/** People with the same predictors, counted by the option they chose. */
export type OrdinalCell = { readonly predictors: readonly number[]; readonly counts: readonly number[] };

/** A fitted proportional-odds model: positive slopes push answers upwards. */
export type ProportionalOddsFit = {
  readonly thresholds: readonly number[];
  readonly slopes: readonly number[];
  readonly logLikelihood: number;
};

const MAX_STEPS = 100;
const SETTLED = 1e-12;

const logistic = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

type Parameters = { thresholds: readonly number[]; slopes: readonly number[] };

/** The chance of one option, and how it moves with the threshold above it and below it. */
type Chance = { readonly p: number; readonly up: number; readonly down: number };

/** Chance of every option for one cell, and how it moves with the threshold below and above. */
const chances = ({ thresholds, slopes }: Parameters, predictors: readonly number[]): Chance[] => {
  const push = slopes.reduce((sum, slope, i) => sum + slope * (predictors[i] ?? 0), 0);
  const below = thresholds.map((threshold) => logistic(threshold - push));
  const density = (share: number): number => share * (1 - share);
  return [...below, 1].map((share, option) => {
    const before = option === 0 ? 0 : (below[option - 1] ?? 0);
    return { p: share - before, up: option === below.length ? 0 : density(share), down: option === 0 ? 0 : density(before) };
  });
};

const logLikelihoodOf = (cells: readonly OrdinalCell[], parameters: Parameters): number =>
  cells.reduce((sum, { predictors, counts }) => {
    const options = chances(parameters, predictors);
    return sum + counts.reduce((line, count, i) => line + (count > 0 ? count * Math.log(options[i]?.p ?? 0) : 0), 0);
  }, 0);

/** How the chance of the option at `place` moves with every threshold, and then with every slope. */
const derivative = ({ up, down }: Chance, place: number, { thresholds }: Parameters): number[] =>
  thresholds.map((_, i) => (i === place ? up : i === place - 1 ? -down : 0));

/** Fisher scoring: gradient and expected curvature of the log-likelihood. */
const scoringStep = (cells: readonly OrdinalCell[], parameters: Parameters): number[] => {
  const size = parameters.thresholds.length + parameters.slopes.length;
  const gradient = new Array<number>(size).fill(0);
  const curvature = DenseMatrix.zeros(size, size);
  for (const { predictors, counts } of cells) {
    const people = counts.reduce((sum, count) => sum + count, 0);
    chances(parameters, predictors).forEach((option, place) => {
      if (!(option.p > 0)) return;
      const slopes = predictors.map((value) => value * (option.down - option.up));
      const moves = [...derivative(option, place, parameters), ...slopes];
      moves.forEach((move, i) => {
        gradient[i] = (gradient[i] ?? 0) + ((counts[place] ?? 0) * move) / option.p;
        moves.forEach((other, j) => curvature.set(i, j, curvature.get(i, j) + (people * move * other) / option.p));
      });
    });
  }
  return solve(curvature, DenseMatrix.columnVector(gradient), true).to1DArray();
};

/** Thresholds that fit when nothing but the options themselves is known. */
const start = (cells: readonly OrdinalCell[], optionCount: number, predictorCount: number): Parameters => {
  const counts = Array.from({ length: optionCount }, (_, i) => cells.reduce((sum, cell) => sum + (cell.counts[i] ?? 0), 0));
  const people = counts.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  const thresholds = counts.slice(0, -1).map((count) => {
    passed += count;
    return Math.log(passed / (people - passed));
  });
  return { thresholds, slopes: new Array<number>(predictorCount).fill(0) };
};

const moved = ({ thresholds, slopes }: Parameters, step: readonly number[], length: number): Parameters => ({
  thresholds: thresholds.map((threshold, i) => threshold + length * (step[i] ?? 0)),
  slopes: slopes.map((slope, i) => slope + length * (step[thresholds.length + i] ?? 0)),
});

/** Options that nobody chose say nothing about thresholds and are left out, as R does with unused levels. */
const withoutUnusedOptions = (cells: readonly OrdinalCell[]): OrdinalCell[] => {
  const isUsed = (option: number): boolean => cells.some((cell) => (cell.counts[option] ?? 0) > 0);
  return cells.map((cell) => ({ ...cell, counts: cell.counts.filter((_, option) => isUsed(option)) }));
};

/**
 * Maximum-likelihood fit of the proportional-odds (cumulative logit) model from counted cells.
 * Edges: `null` when fewer than two options were used, or the groups are apart so that a slope runs away.
 * Source: docs/methods/item-bias.md (McCullagh 1980; steps by Fisher scoring)
 * @example proportionalOdds([{ predictors: [], counts: [5, 5] }])?.thresholds // [0]
 */
export const proportionalOdds = (all: readonly OrdinalCell[]): ProportionalOddsFit | null => {
  const cells = withoutUnusedOptions(all);
  const optionCount = cells[0]?.counts.length ?? 0;
  if (optionCount < 2) return null;
  let now = start(cells, optionCount, cells[0]?.predictors.length ?? 0);
  let value = logLikelihoodOf(cells, now);
  for (let count = 0; count < MAX_STEPS; count++) {
    const step = scoringStep(cells, now);
    if (!step.every(Number.isFinite)) return null;
    let length = 1;
    let next = moved(now, step, length);
    while (!(logLikelihoodOf(cells, next) >= value) && length > 1e-10) {
      length /= 2;
      next = moved(now, step, length);
    }
    const change = Math.max(...step.map((each) => Math.abs(each * length)));
    if (length <= 1e-10 || change < SETTLED) return { ...now, logLikelihood: value };
    [now, value] = [next, logLikelihoodOf(cells, next)];
  }
  return null;
};
