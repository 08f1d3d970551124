import { mean } from 'simple-statistics';
import { median } from '../description/quantile.ts';
import type { CompleteHistograms } from '../moments/complete-histograms.ts';
import type { FrequencyTable } from '../moments/frequency-table.ts';
import { itemTable } from '../moments/item-table.ts';
import { sampleOf, type Sample } from '../moments/sample.ts';
import type { Scale } from '../scoring/scale.ts';

/** How alike the people of one group answer. Before a unit's mean is called the unit's culture. */
export type WithinGroupAgreement = {
  readonly completeCount: number;
  /** James, Demaree and Wolf's r_wg(j): 0 when the spread is at least that of chance. */
  readonly rwgJ: number | null;
  /** Lindell's r*_wg(j): not capped, so two camps show as negative. */
  readonly lindell: number | null;
  /** Average distance from the mean and from the median, in scale points. */
  readonly averageDeviationFromMean: number | null;
  readonly averageDeviationFromMedian: number | null;
};

const averageDistance = (table: FrequencyTable, center: number): number => {
  const count = table.reduce((total, bar) => total + bar.count, 0);
  return table.reduce((sum, bar) => sum + bar.count * Math.abs(bar.value - center), 0) / count;
};

/**
 * The variance that answers without any agreement would have: every option equally likely. A second null (slight skew, 1.34 on
 * five options) should stand beside it, because the even one flatters.
 * Unit: scale points squared. Source: docs/methods/agreement.md
 * @example evenNullVariance({ min: 1, max: 5 }) // 2
 */
export const evenNullVariance = ({ min, max }: Scale): number => ((max - min + 1) ** 2 - 1) / 12;

/**
 * The second null: answers that lean a little to one side, as courtesy makes them. Tabled for five options; other scales have none that is agreed on.
 * Unit: scale points squared. Edges: `null` for other than five options. Source: docs/methods/agreement.md (James, Demaree & Wolf 1984)
 * @example slightSkewNullVariance({ min: 1, max: 5 }) // 1.34
 */
export const slightSkewNullVariance = ({ min, max }: Scale): number | null => (max - min + 1 === 5 ? 1.34 : null);

/**
 * Agreement within a group on the items of a dimension, from people who answered them all.
 * To be shown as a distribution over units, never as a mark on one small unit.
 * Unit: see the fields. Edges: `null` with fewer than two people. Source: docs/methods/agreement.md
 * (James, Demaree & Wolf 1984; Lindell 1999; Burke 1999)
 * @example withinGroupAgreement({ count: 2, items: [{ counts: [0, 2, 0], missingCount: 0 }] }, { min: 1, max: 3 }, 0.6666).rwgJ // 1
 */
export const withinGroupAgreement = (group: CompleteHistograms, scale: Scale, nullVariance: number): WithinGroupAgreement => {
  const tables = group.items.map((item) => itemTable(item, scale));
  const nothing = { rwgJ: null, lindell: null, averageDeviationFromMean: null, averageDeviationFromMedian: null };
  if (group.count < 2 || tables.length === 0) return { completeCount: group.count, ...nothing };
  const spread = mean(tables.map((table) => sampleOf(table).variance ?? 0)) / nullVariance;
  const capped = Math.min(1, spread);
  const items = tables.length;
  return {
    completeCount: group.count,
    rwgJ: (items * (1 - capped)) / (items * (1 - capped) + capped),
    lindell: 1 - spread,
    averageDeviationFromMean: mean(tables.map((table) => averageDistance(table, sampleOf(table).mean ?? 0))),
    averageDeviationFromMedian: mean(tables.map((table) => averageDistance(table, median(table) ?? 0))),
  };
};

/**
 * r_wg of the dimension score itself.
 * Edges: `null` with fewer than two people; 0 when the spread is at least that of chance.
 * @example scoreAgreement({ count: 5, mean: 3, variance: 0.5 }, 2) // 0.75
 */
export const scoreAgreement = ({ variance }: Sample, nullVariance: number): number | null =>
  variance === null ? null : Math.max(0, 1 - variance / nullVariance);
