import {
  completeHistograms,
  crossProducts,
  dimensionScore,
  emptyCompleteHistograms,
  emptyCrossProducts,
  emptyItemHistogram,
  emptyPairwiseSums,
  emptyScoreHistogram,
  itemHistogram,
  itemTable,
  mergeCompleteHistograms,
  mergeCrossProducts,
  mergeItemHistograms,
  mergePairwiseSums,
  mergeRestScoreTables,
  mergeScoreHistograms,
  pairwiseSums,
  restScoreTable,
  reverseAnswer,
  scoreHistogram,
  scoreTable,
  type CompleteHistograms,
  type CrossProducts,
  type DimensionScore,
  type FrequencyTable,
  type ItemHistogram,
  type PairwiseSums,
  type RestScoreTable,
  type Scale,
  type ScoreHistogram,
} from '@takhoyde/analysis';
import { BadReferenceSet, type Meta, type ReferenceSet, type Row, type Where } from './reference-set.ts';

/** Whether sums are built of all rows at once, or of the smallest cells and then merged. Both must give the same answers. */
export type Building = 'at-once' | 'merged-cells';

/** A set with the means to turn any selection of its rows into additive sums. */
export class Cells {
  readonly set: ReferenceSet;
  readonly building: Building;

  constructor(set: ReferenceSet, building: Building) {
    this.set = set;
    this.building = building;
  }

  get meta(): Meta {
    return this.set.meta;
  }

  get scale(): Required<Scale> {
    if (this.meta.scale === undefined || this.meta.scale === null)
      throw new BadReferenceSet(`meta.json of ${this.set.name} has no scale`);
    return this.meta.scale;
  }

  dimension(id: string): Meta['dimensions'][string] {
    const found = this.meta.dimensions[id];
    if (found === undefined) throw new BadReferenceSet(`meta.json of ${this.set.name} has no dimension ${id}`);
    return found;
  }

  select(where: Where | undefined): readonly Row[] {
    return rowsWhere(this.set.rows, where);
  }

  isReversed(itemId: string): boolean {
    const item = this.meta.items.find(({ id }) => id === itemId);
    if (item === undefined) throw new BadReferenceSet(`meta.json of ${this.set.name} has no item ${itemId}`);
    return item.reversed;
  }

  item(rows: readonly Row[], itemId: string): ItemHistogram {
    const build = (part: readonly Row[]): ItemHistogram =>
      itemHistogram(
        part.map((row) => numberIn(row, itemId)),
        this.scale,
      );
    return this.merged(rows, build, mergeItemHistograms, emptyItemHistogram(this.scale));
  }

  itemTable(rows: readonly Row[], itemId: string): FrequencyTable {
    return itemTable(this.item(rows, itemId), this.scale, this.isReversed(itemId));
  }

  /** Answers to the items of a dimension, reversed ones turned. */
  answers(row: Row, dimensionId: string): (number | null)[] {
    return this.dimension(dimensionId).items.map((itemId) => {
      const answer = numberIn(row, itemId);
      return answer !== null && this.isReversed(itemId) ? reverseAnswer(answer, this.scale) : answer;
    });
  }

  score(row: Row, dimensionId: string): DimensionScore | null {
    const { score_column: column, min_answered: minAnswered } = this.dimension(dimensionId);
    if (column === undefined || column === null) return dimensionScore(this.answers(row, dimensionId), minAnswered);
    const value = numberIn(row, column);
    return value === null ? null : { answeredCount: 1, answerSum: value };
  }

  scores(rows: readonly Row[], dimensionId: string): ScoreHistogram {
    const build = (part: readonly Row[]): ScoreHistogram => scoreHistogram(part.map((row) => this.score(row, dimensionId)));
    return this.merged(rows, build, mergeScoreHistograms, emptyScoreHistogram);
  }

  scoreTable(rows: readonly Row[], dimensionId: string): FrequencyTable {
    return scoreTable(this.scores(rows, dimensionId));
  }

  itemProducts(rows: readonly Row[], dimensionId: string): CrossProducts {
    const size = this.dimension(dimensionId).items.length;
    const build = (part: readonly Row[]): CrossProducts =>
      crossProducts(
        part.map((row) => this.answers(row, dimensionId)),
        size,
      );
    return this.merged(rows, build, mergeCrossProducts, emptyCrossProducts(size));
  }

  pairwise(rows: readonly Row[], dimensionId: string): PairwiseSums {
    const size = this.dimension(dimensionId).items.length;
    const build = (part: readonly Row[]): PairwiseSums =>
      pairwiseSums(
        part.map((row) => this.answers(row, dimensionId)),
        size,
      );
    return this.merged(rows, build, mergePairwiseSums, emptyPairwiseSums(size));
  }

  complete(rows: readonly Row[], dimensionId: string): CompleteHistograms {
    const size = this.dimension(dimensionId).items.length;
    const build = (part: readonly Row[]): CompleteHistograms =>
      completeHistograms(
        part.map((row) => this.answers(row, dimensionId)),
        size,
        this.scale,
      );
    return this.merged(rows, build, mergeCompleteHistograms, emptyCompleteHistograms(size, this.scale));
  }

  rests(rows: readonly Row[], dimensionId: string, itemId: string): RestScoreTable {
    const place = this.dimension(dimensionId).items.indexOf(itemId);
    const build = (part: readonly Row[]): RestScoreTable =>
      restScoreTable(
        part.map((row) => this.answers(row, dimensionId)),
        place,
        this.scale,
      );
    return this.merged<RestScoreTable>(rows, build, mergeRestScoreTables, []);
  }

  /** Cross-products over dimension scores, or over columns of the table as they are. */
  products(rows: readonly Row[], names: readonly string[], areColumns: boolean): CrossProducts {
    const valueOf = (row: Row, name: string): number | null => {
      if (areColumns) return numberIn(row, name);
      const score = this.score(row, name);
      return score === null ? null : score.answerSum / score.answeredCount;
    };
    const build = (part: readonly Row[]): CrossProducts =>
      crossProducts(
        part.map((row) => names.map((name) => valueOf(row, name))),
        names.length,
      );
    return this.merged(rows, build, mergeCrossProducts, emptyCrossProducts(names.length));
  }

  private merged<Sums>(
    rows: readonly Row[],
    build: (part: readonly Row[]) => Sums,
    merge: (a: Sums, b: Sums) => Sums,
    nobody: Sums,
  ): Sums {
    if (this.building === 'at-once') return build(rows);
    return [...groupRows(rows, this.cellOf)].map(([, part]) => build(part)).reduceRight(merge, nobody);
  }

  /** The smallest cell a row belongs to: all columns that say who, and a few parts of it. */
  private readonly cellOf = (row: Row, index: number): string => {
    const names = Object.values(this.meta.columns).filter((name) => name !== null);
    return keyOf([...names.map((name) => row[name] ?? ''), String(index % 3)]);
  };
}

/** A number in a table; empty is missing, also the «NA» that R writes. */
export const numberIn = (row: Row, column: string): number | null => {
  const text = row[column];
  if (text === undefined) throw new BadReferenceSet(`the table has no column ${column}`);
  if (text === '' || text === 'NA') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new BadReferenceSet(`column ${column} holds ${text}, which is not a number`);
  return value;
};

/** Rows in which every named column has one of the wanted values, compared as text. */
export const rowsWhere = (rows: readonly Row[], where: Where = {}): readonly Row[] => {
  const wanted = Object.entries(where).map(([column, value]) => {
    if (rows[0] !== undefined && rows[0][column] === undefined) throw new BadReferenceSet(`the table has no column ${column}`);
    return [column, new Set((Array.isArray(value) ? value : [value]).map(String))] as const;
  });
  return rows.filter((row) => wanted.every(([column, values]) => values.has(row[column] ?? '')));
};

/** One text for several values, whatever signs they hold. */
export const keyOf = (values: readonly string[]): string => values.join('\u0000');

/** Rows by a key, in the order in which the keys first appear. */
export const groupRows = (rows: readonly Row[], groupOf: (row: Row, index: number) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  rows.forEach((row, index) => {
    const key = groupOf(row, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
  return groups;
};

/** Rows by the value of a column; rows without one belong to no group. */
export const rowsBy = (rows: readonly Row[], column: string): Map<string, Row[]> => {
  const groups = groupRows(rows, (row) => row[column] ?? '');
  groups.delete('');
  return groups;
};
