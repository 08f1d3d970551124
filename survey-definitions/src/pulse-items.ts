import { dimensionIdOf } from './assemble-definition.ts';
import type { Bank } from './bank.ts';
import { itemsAskedBy } from './edits/remove-items.ts';
import { useOf } from './edits/take-in.ts';
import { pulseLength } from './findings/pulse-length.ts';
import type { DimensionId, ItemId } from './identifiers.ts';
import type { LikertItem } from './item.ts';

/** A statement for a pulse and why it is proposed. */
export type PulseSuggestion = {
  item: ItemId;
  /** `bridge`: an anchor that several instruments ask, so that the pulse can be read beside them; `low`: of a theme that came out low. */
  because: 'bridge' | 'low';
  /** The theme of the bank it measures. */
  theme: DimensionId;
};

type Candidate = LikertItem & { dimension: string };

/** The most bridges before the themes that came out low get their turn. */
const bridgeCount = 3;

const hasTheme = (item: LikertItem): item is Candidate => item.dimension !== undefined;

/** Statements everybody can meet, that feed an index, and that would not make a whole pulse sensitive or need another question first. */
const candidatesOf = (bank: Bank): Candidate[] =>
  bank.items
    .filter((item) => item.type === 'likert')
    .filter(hasTheme)
    .filter((item) => bank.scales[item.scale]?.scoring === 'index' && item.audience !== 'leaders' && item.status === 'standard')
    .filter((item) => {
      const { isSensitive, showIf } = useOf(bank, item.id);
      return !isSensitive && showIf.flatMap(itemsAskedBy).length === 0;
    });

const isOf = (item: Candidate, dimension: DimensionId): boolean =>
  [item.dimension, dimensionIdOf(item.dimension, item.perspective)].includes(dimension);

/** First of every list, then second of every list, and so on. */
const inTurn = <T>(lists: readonly (readonly T[])[]): T[] => {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_unused, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
};

const anchorsFirst = (items: readonly Candidate[]): Candidate[] => [
  ...items.filter((item) => item.anchor),
  ...items.filter((item) => !item.anchor),
];

/**
 * Statements for a pulse that follows up themes which came out low: three bridges first (anchors that most instruments share, those
 * of the low themes before others), then the low themes in turn, anchors first; filled up with further bridges to the eight a
 * pulse needs, and never more than the twelve it can hold. Same input, same proposal.
 * Edges: statements asked in sensitive instruments only are not proposed, since they would make the whole pulse sensitive.
 * @param lowDimensions ids of themes or of indices, lowest first
 */
export const suggestPulseItems = (lowDimensions: readonly DimensionId[], bank: Bank): readonly PulseSuggestion[] => {
  const candidates = candidatesOf(bank);
  const isLow = (item: Candidate): boolean => lowDimensions.some((dimension) => isOf(item, dimension));
  const rank = (item: Candidate): number => useOf(bank, item.id).askedIn.length + (isLow(item) ? 100 : 0);
  const bridges = candidates
    .filter((item) => item.anchor && useOf(bank, item.id).askedIn.length > 1)
    .sort((one, other) => rank(other) - rank(one));
  const low = inTurn(lowDimensions.map((dimension) => anchorsFirst(candidates.filter((item) => isOf(item, dimension)))));
  const wanted = new Set([...bridges.slice(0, bridgeCount), ...low].slice(0, pulseLength.max));
  const filled = [...new Set([...wanted, ...bridges, ...candidates.filter((item) => item.anchor)])];
  const count = Math.min(Math.max(wanted.size, pulseLength.min), pulseLength.max);
  return filled.slice(0, count).map((item) => ({
    item: item.id,
    because: low.includes(item) && !bridges.slice(0, bridgeCount).includes(item) ? 'low' : 'bridge',
    theme: item.dimension,
  }));
};
