import type { Change } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

/** How a change looks: an arrow only where it is clear, a word always (DESIGN §5). */
export type ChangeTone = 'better' | 'worse' | 'same' | 'unknown' | 'none';

export interface ChangeWords {
  readonly tone: ChangeTone;
  /** «Bedre», «Kan ikke si». */
  readonly verdict: string;
  /** «+6», only where the change is clear. */
  readonly points: string | undefined;
  /** The whole of it, or why there is no comparison. */
  readonly sentence: string;
  /** «2 til 10», where there was a comparison. */
  readonly range: string | undefined;
}

const tones = { better: 'better', worse: 'worse', 'about-the-same': 'same', 'cannot-tell': 'unknown' } as const;

/** A change of the contract as words. Nothing is decided here: the verdict comes with the figure. */
export const changeWords = (change: Change, reader: Reader): ChangeWords => {
  const { m, formats } = reader;
  if (change.kind === 'not-compared') {
    return {
      tone: 'none',
      verdict: m.figures.verdict.notCompared,
      points: undefined,
      range: undefined,
      sentence: m.figures.notCompared[change.because],
    };
  }
  const { verdict, difference, interval, smallestDetectable } = change;
  const [low, high] = [formats.difference(interval.low), formats.difference(interval.high)];
  const isClear = verdict === 'better' || verdict === 'worse';
  const sentence = m.figures.changeSentence[verdict](formats.difference(difference), low, high);
  const detectable =
    verdict === 'cannot-tell' && smallestDetectable !== null
      ? ` ${m.figures.smallestDetectable(formats.index(smallestDetectable))}`
      : '';
  return {
    tone: tones[verdict],
    verdict: m.figures.verdict[verdict],
    points: isClear ? formats.difference(difference) : undefined,
    range: m.figures.range(low, high),
    sentence: `${sentence}${detectable}`,
  };
};
