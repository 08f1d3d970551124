import betainc from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { normalUpperTail } from './normal.ts';
import { studentUpperTail } from './student-t.ts';

/** A Poisson term smaller than this, relative to the sum so far, no longer changes it. */
const NEGLIGIBLE = 1e-17;

/** The beta distribution behind the t: its value at t, what is left to 1, and half the degrees of freedom. */
type BetaPlace = { readonly x: number; readonly rest: number; readonly b: number };

/** x^a (1-x)^b / (a B(a,b)): how much the upper tail of the beta distribution grows when a becomes a + 1. */
const tailStep = ({ x, rest, b }: BetaPlace, a: number): number =>
  Math.exp(a * Math.log(x) + b * Math.log(rest) + gammaln(a + b) - gammaln(a + 1) - gammaln(b));

/**
 * Sum over j of Poisson(j + shift; rate) times the upper beta tail at a = j + shift + 1/2.
 * The tail is carried by its own recurrence, which only adds and therefore keeps relative precision (Lenth 1989, AS 243).
 */
const poissonMixture = (place: BetaPlace, rate: number, shift: number): number => {
  const { x, b } = place;
  const first = Math.max(0, Math.floor(rate - 10 * Math.sqrt(rate) - 30));
  let tail = betainc(x, first + shift + 0.5, b, true, true);
  let step = tailStep(place, first + shift + 0.5);
  let weight = Math.exp((first + shift) * Math.log(rate) - rate - gammaln(first + shift + 1));
  let sum = 0;
  for (let j = first; ; j++) {
    const a = j + shift + 0.5;
    sum += weight * tail;
    if (j > rate && weight <= NEGLIGIBLE * sum) return sum;
    tail += step;
    step *= (x * (a + b)) / (a + 1);
    weight *= rate / (j + shift + 1);
  }
};

/** P(T > t) for t > 0. With a positive noncentrality both halves add; with a negative one the second counts against the first. */
const upperTailAbove = (t: number, df: number, noncentrality: number): number => {
  const rate = (noncentrality * noncentrality) / 2;
  const square = t * t;
  const place = { x: square / (df + square), rest: df / (df + square), b: df / 2 };
  const second = poissonMixture(place, rate, 0.5);
  return Math.max(0, 0.5 * (poissonMixture(place, rate, 0) + Math.sign(noncentrality) * second));
};

/**
 * P(T > t) for the noncentral t distribution: needed for power, smallest detectable change and the interval of Hedges' g.
 * Absolute error about 1e-15 in the range of surveys, 1e-12 at a noncentrality of 100, 1e-9 at 500.
 * Unit: probability 0–1. Source: docs/methods/numerics.md (Lenth 1989, algorithm AS 243, summed over upper tails)
 * @example noncentralStudentUpperTail(2, 20, 0) // 0.029633
 */
export const noncentralStudentUpperTail = (t: number, degreesOfFreedom: number, noncentrality: number): number => {
  if (noncentrality === 0) return studentUpperTail(t, degreesOfFreedom);
  if (t === 0) return normalUpperTail(-noncentrality);
  if (t < 0) return 1 - noncentralStudentLowerTail(t, degreesOfFreedom, noncentrality);
  return upperTailAbove(t, degreesOfFreedom, noncentrality);
};

/**
 * P(T <= t) for the noncentral t distribution; small values far to the left keep their digits.
 * R stops its series at an absolute error of 1e-12 and differs from this in the tenth digit for some tails below 1e-3.
 * Unit: probability 0–1. Source: docs/methods/numerics.md
 * @example noncentralStudentLowerTail(-1, 38.2, 2) // 0.001467688728
 */
export const noncentralStudentLowerTail = (t: number, degreesOfFreedom: number, noncentrality: number): number =>
  t < 0
    ? noncentralStudentUpperTail(-t, degreesOfFreedom, -noncentrality)
    : 1 - noncentralStudentUpperTail(t, degreesOfFreedom, noncentrality);
