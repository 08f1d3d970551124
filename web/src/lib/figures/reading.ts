import type { Hidden, IndexFigure } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

/** An index as it is read: where it lies, 0–100, and how it is said. A hidden one has words and no number. */
export type Reading =
  | {
      readonly kind: 'shown';
      /** Index points 0–100; for placing marks only. */
      readonly index: number;
      readonly low: number;
      readonly high: number;
      /** «62», or «minst 62» where a limit was applied. */
      readonly words: string;
      /** «58 til 66». */
      readonly range: string;
      readonly answers: string;
    }
  | { readonly kind: 'hidden'; readonly words: string };

/** Why a figure is not shown, in words. */
export const hiddenWords = (hidden: Hidden, reader: Reader): string => reader.m.figures.hidden[hidden.because];

/** Which way the truth may lie from a figure that was limited to protect those who answered. */
export type Limit = Extract<IndexFigure, { kind: 'shown' }>['limit'];

/**
 * How a limited figure is said.
 * @example limitedWords('94', 'at-least', reader) // 'minst 94'
 */
export const limitedWords = (words: string, limit: Limit, reader: Reader): string => {
  const { atLeast, atMost, roughly } = reader.m.figures;
  switch (limit) {
    case 'none':
      return words;
    case 'at-least':
      return atLeast(words);
    case 'at-most':
      return atMost(words);
    case 'either':
      return roughly(words);
  }
};

/** Turns an index of the contract into what a reader sees. Unit: index points 0–100, written whole. */
export const readingOf = (figure: IndexFigure, reader: Reader): Reading => {
  if (figure.kind === 'hidden') return { kind: 'hidden', words: hiddenWords(figure, reader) };
  const { index, count } = reader.formats;
  return {
    kind: 'shown',
    index: figure.mean,
    low: figure.interval.low,
    high: figure.interval.high,
    words: limitedWords(index(figure.mean), figure.limit, reader),
    range: reader.m.figures.range(index(figure.interval.low), index(figure.interval.high)),
    answers: count(figure.answerCount),
  };
};
