import type { Comparison } from '@takhoyde/api/contract';
import { changeCounts } from '#lib/figures/change-counts.ts';
import { changeWords, type ChangeTone, type ChangeWords } from '#lib/figures/change-words.ts';
import { readingOf, type Reading } from '#lib/figures/reading.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** One theme before and after. */
export interface ChangeRow {
  readonly id: string;
  readonly name: string;
  readonly before: Reading;
  readonly after: Reading;
  readonly change: ChangeWords;
  /** «+4», always said here, since the analyst reads it with its range; `undefined` where there is no comparison. */
  readonly difference: string | undefined;
}

/** The themes of a comparison in the order of the instrument. */
export const changeRows = ({ dimensions }: Pick<Comparison, 'dimensions'>, reader: Reader): ChangeRow[] =>
  dimensions.map(({ id, name, baseline, followUp, change }) => ({
    id,
    name: reader.text(name),
    before: readingOf(baseline, reader),
    after: readingOf(followUp, reader),
    change: changeWords(change, reader),
    difference: change.kind === 'compared' ? reader.formats.difference(change.difference) : undefined,
  }));

const toneOrder: readonly ChangeTone[] = ['better', 'worse', 'same', 'unknown', 'none'];

/** What is clear first, then what is steady, then what we cannot tell; the order of the instrument within each. */
export const byVerdict = (rows: readonly ChangeRow[]): ChangeRow[] =>
  [...rows].sort((one, other) => toneOrder.indexOf(one.change.tone) - toneOrder.indexOf(other.change.tone));

/** The comparison in one sentence. Kinds that do not occur are left out. */
export const comparisonSentence = ({ dimensions }: Pick<Comparison, 'dimensions'>, reader: Reader): string => {
  const { m, formats } = reader;
  const counts = changeCounts(dimensions.map(({ change }) => change));
  if (counts.better + counts.worse + counts.same === 0) return m.compare.noneCertain;
  const parts = (['better', 'worse', 'same', 'unknown'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => m.compare.parts[kind](formats.count(counts[kind])));
  return m.compare.summaryLine(formats.list(parts));
};
