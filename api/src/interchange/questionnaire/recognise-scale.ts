import { saysNotApplicable, sideOf } from './answer-words.ts';
import type { ForeignAnswer } from './questionnaire.ts';

/** An answer with the point it becomes. */
export type ScalePoint = { value: number; answer: ForeignAnswer };
/** An ordered list of answers as a scale: points ascending, high is favourable when the direction is known. */
export type RecognisedScale = {
  points: readonly ScalePoint[];
  notApplicable: readonly ForeignAnswer[];
  isDirectionKnown: boolean;
  /** What was done to the numbers of the file. */
  change: 'none' | 'turned' | 'renumbered';
};

const maxPointCount = 101;
const wholeNumber = /^-?\d{1,4}$/u;

const isEven = (values: readonly number[]): boolean => {
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? value));
  return steps.every((step) => step > 0 && step === steps[0]);
};

/** The numbers of the file when they are a scale (whole, evenly spaced, within bounds), in ascending order. */
const numbered = (answers: readonly ForeignAnswer[]): ScalePoint[] | undefined => {
  if (!answers.every(({ code }) => wholeNumber.test(code))) return undefined;
  const points = answers.map((answer) => ({ value: Number(answer.code), answer })).sort((one, other) => one.value - other.value);
  const isScale = isEven(points.map(({ value }) => value)) && points.every(({ value }) => Math.abs(value) <= 1000);
  return isScale ? points : undefined;
};

/** 1 when the words go from bad to good, -1 the other way, 0 when they do not tell or go back and forth. */
const directionOf = (points: readonly ScalePoint[]): -1 | 0 | 1 => {
  const sides = points.map(({ answer }) => sideOf(answer));
  const [first, last] = [sides[0], sides.at(-1)];
  if (first === undefined || last === undefined || first === last) return 0;
  const told = sides.filter((side) => side !== undefined);
  const turns = told.slice(1).filter((side, at) => side !== told[at]).length;
  if (turns !== 1) return 0;
  return first === 'negative' ? 1 : -1;
};

const turn = (points: readonly ScalePoint[]): ScalePoint[] => {
  const values = points.map(({ value }) => value);
  return [...points].reverse().map(({ answer }, at) => ({ value: values[at] ?? at + 1, answer }));
};

/**
 * Reads a list of answers as a scale. Numbers of the file are kept when they are one; a scale on which 1 is "agree" is turned so
 * that more is better, as all our scales are. `undefined` when it is none: fewer than two points, too many, or, for a list that
 * does not claim to be ordered, words that do not run from one side to the other over at least three points.
 */
export const recogniseScale = (answers: readonly ForeignAnswer[], isOrdered: boolean): RecognisedScale | undefined => {
  const substantive = answers.filter((answer) => !saysNotApplicable(answer));
  const notApplicable = answers.filter(saysNotApplicable);
  if (substantive.length < 2 || substantive.length > maxPointCount) return undefined;
  const inOrder = numbered(substantive);
  const points = inOrder ?? substantive.map((answer, at) => ({ value: at + 1, answer }));
  const direction = directionOf(points);
  if (!isOrdered && (direction === 0 || points.length < 3)) return undefined;
  const unturned = inOrder === undefined ? 'renumbered' : 'none';
  return {
    points: direction === -1 ? turn(points) : points,
    notApplicable,
    isDirectionKnown: direction !== 0,
    change: direction === -1 ? 'turned' : unturned,
  };
};
