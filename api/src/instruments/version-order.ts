const numbersOf = (version: string): number[] => version.replace(/-.*$/u, '').split('.').map(Number);
const trialPartsOf = (version: string): string[] => (version.includes('-') ? version.replace(/^[^-]*-/u, '').split('.') : []);

const compareTrialParts = (one: string | undefined, other: string | undefined): number => {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1;
  const [isNumber, isOtherNumber] = [/^\d+$/u.test(one), /^\d+$/u.test(other)];
  if (isNumber && isOtherNumber) return Number(one) - Number(other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return one === other ? 0 : one < other ? -1 : 1;
};

const firstDifference = (differences: readonly number[]): number => differences.find((difference) => difference !== 0) ?? 0;

/**
 * Which of two versions is the later: negative, zero or positive, as a sort asks. Not the order of arrival: a version that comes
 * with an upgrade of the product must not push aside a later one that the city has made. Source: Semantic Versioning 2.0.0 §11.
 * @example compareVersionNumbers('1.10.0', '1.9.3') > 0 // true
 * @example compareVersionNumbers('2.0.0-draft', '2.0.0') < 0 // true
 */
export const compareVersionNumbers = (one: string, other: string): number => {
  const [numbers, otherNumbers] = [numbersOf(one), numbersOf(other)];
  const byNumbers = firstDifference(numbers.map((part, at) => part - (otherNumbers[at] ?? 0)));
  const [trial, otherTrial] = [trialPartsOf(one), trialPartsOf(other)];
  if (byNumbers !== 0 || (trial.length === 0 && otherTrial.length === 0)) return byNumbers;
  if (trial.length === 0 || otherTrial.length === 0) return trial.length === 0 ? 1 : -1;
  const longest = trial.length >= otherTrial.length ? trial : otherTrial;
  return firstDifference(longest.map((_, at) => compareTrialParts(trial[at], otherTrial[at])));
};
