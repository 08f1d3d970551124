import type { ItemFigure, ProfileItem } from '@takhoyde/api/contract';
import { hiddenWords, limitedWords } from '#lib/figures/reading.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** Place on the colour scale: 1 is furthest on the bad side, 5 furthest on the good, whatever the number of answers. */
export type Tone = 1 | 2 | 3 | 4 | 5;

export interface BarPart {
  readonly label: string;
  /** Share 0–1 of the answers. */
  readonly share: number;
  readonly percent: string;
  readonly tone: Tone;
}

/** One statement: as much of its distribution as may be shown, always as it was answered, from the low end to the high. */
export interface StatementRow {
  readonly id: string;
  readonly text: string;
  readonly isReversed: boolean;
  readonly figure:
    | {
        readonly kind: 'parts';
        readonly parts: readonly BarPart[];
        /** Share 0–1 that lies left of the middle of the bar. */
        readonly leftShare: number;
        readonly leftPercent: string;
        readonly rightPercent: string;
        readonly mean: string;
        readonly answers: string;
      }
    | { readonly kind: 'mean'; readonly mean: string; readonly answers: string; readonly because: string }
    | { readonly kind: 'hidden'; readonly words: string };
}

type Shown = Extract<ItemFigure, { kind: 'shown' }>;

const toneOf = (place: number, count: number, isReversed: boolean): Tone => {
  const fromMiddle = place - (count - 1) / 2;
  if (fromMiddle === 0) return 3;
  const isEnd = place === 0 || place === count - 1;
  const isGood = fromMiddle > 0 !== isReversed;
  if (isGood) return isEnd && count > 3 ? 5 : 4;
  return isEnd && count > 3 ? 1 : 2;
};

const countParts = (item: ProfileItem, counts: readonly number[], reader: Reader): BarPart[] => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, place) => {
    const label = item.scaleLabels[place];
    const share = total === 0 ? 0 : count / total;
    return {
      label: label === undefined ? String(place + 1) : reader.text(label),
      share,
      percent: percentWords(share, reader),
      tone: toneOf(place, counts.length, item.isReversed),
    };
  });
};

const shareParts = (item: ProfileItem, shares: Extract<Shown['shares'], { kind: 'shown' }>, reader: Reader): BarPart[] => {
  const { favourableShare, neutralShare, unfavourableShare } = shares;
  const [low, high] = item.isReversed ? [favourableShare, unfavourableShare] : [unfavourableShare, favourableShare];
  return [low, neutralShare, high].map((share, place) => ({
    label: endLabel(item, place, reader),
    share,
    percent: percentWords(share, reader),
    tone: toneOf(place, 3, item.isReversed),
  }));
};

const endLabel = (item: ProfileItem, place: number, reader: Reader): string => {
  const labels = item.scaleLabels.map((label) => reader.text(label));
  const half = Math.floor(labels.length / 2);
  const chosen =
    place === 0
      ? labels.slice(0, half)
      : place === 2
        ? labels.slice(labels.length - half)
        : labels.slice(half, labels.length - half);
  return chosen.join(' / ');
};

const percentWords = (share: number, reader: Reader): string => reader.m.shell.units.percent(reader.formats.percentOf(share));

/** Share left of the middle: everything below it, and half of what lies in it. Layout only. */
const leftShareOf = (parts: readonly BarPart[]): number => {
  const middle = (parts.length - 1) / 2;
  return parts.reduce((sum, { share }, place) => sum + (place < middle ? share : place === middle ? share / 2 : 0), 0);
};

const partsFigure = (
  parts: readonly BarPart[],
  isLimited: boolean,
  told: { mean: string; answers: string },
  reader: Reader,
): StatementRow['figure'] => {
  const middle = (parts.length - 1) / 2;
  const sum = (isIn: (place: number) => boolean): number =>
    parts.reduce((total, { share }, place) => total + (isIn(place) ? share : 0), 0);
  const [left, right] = [sum((place) => place < middle), sum((place) => place > middle)];
  const said = (share: number, isLarger: boolean): string =>
    isLimited && isLarger ? reader.m.figures.atLeast(percentWords(share, reader)) : percentWords(share, reader);
  return {
    kind: 'parts',
    parts,
    leftShare: leftShareOf(parts),
    leftPercent: said(left, left > right),
    rightPercent: said(right, right >= left),
    ...told,
  };
};

const statementFigure = (item: ProfileItem, figure: ItemFigure, reader: Reader): StatementRow['figure'] => {
  if (figure.kind === 'hidden') return { kind: 'hidden', words: hiddenWords(figure, reader) };
  const { m, formats } = reader;
  const top = item.scaleLabels.length;
  const meanWords = limitedWords(formats.mean(figure.mean), figure.limit, reader);
  const told = {
    mean: m.profile.theme.mean(meanWords, formats.count(top)),
    answers: m.profile.theme.answers(formats.count(figure.answerCount)),
  };
  if (figure.distribution.kind === 'shown') {
    return partsFigure(countParts(item, figure.distribution.counts, reader), figure.distribution.isLimited, told, reader);
  }
  if (figure.shares.kind === 'shown')
    return partsFigure(shareParts(item, figure.shares, reader), figure.shares.isLimited, told, reader);
  return { kind: 'mean', ...told, because: m.profile.theme.distributionHidden };
};

/** A statement of the profile: the five classes where there are enough answers, else three shares, else the mean, else why not. */
export const statementRow = (item: ProfileItem, reader: Reader): StatementRow => ({
  id: item.id,
  text: reader.text(item.text),
  isReversed: item.isReversed,
  figure: statementFigure(item, item.figure, reader),
});

/**
 * How far the bars of a set of statements reach to either side of the middle, as a share: the same for all of them, so
 * that they can be compared, and no wider than needed. Layout only. Unit: share 0–1.
 */
export const barReach = (rows: readonly StatementRow[]): { readonly left: number; readonly right: number } => {
  const reaches = rows.flatMap(({ figure }) => (figure.kind === 'parts' ? [figure.leftShare] : []));
  if (reaches.length === 0) return { left: 0.5, right: 0.5 };
  return { left: Math.max(0.1, ...reaches), right: Math.max(0.1, ...reaches.map((share) => 1 - share)) };
};

/** The parts of the statement that may be shown in most detail: what the legend and the table head are made of. */
export const fullestParts = (rows: readonly StatementRow[]): readonly BarPart[] =>
  rows.reduce<readonly BarPart[]>(
    (fullest, { figure, isReversed }) =>
      figure.kind === 'parts' && !isReversed && figure.parts.length > fullest.length ? figure.parts : fullest,
    [],
  );
