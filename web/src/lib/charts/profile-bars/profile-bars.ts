import type { LevelGroup, Profile, ProfileDimension } from '@takhoyde/api/contract';
import { changeWords, type ChangeWords } from '#lib/figures/change-words.ts';
import { readingOf, type Reading } from '#lib/figures/reading.ts';
import type { Reader } from '#lib/reader/reader.ts';
import { statementRow, type StatementRow } from '../distribution-bars/distribution-bars.ts';

/** One theme of the profile, ready to be drawn, read out or put in a table. */
export interface ProfileRow {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly reading: Reading;
  /** References; `undefined` for the top unit, which has nothing above it. */
  readonly parent: Reading | undefined;
  readonly top: Reading | undefined;
  readonly change: ChangeWords | undefined;
  /** Points of the change, for sorting only. */
  readonly changeSize: number | undefined;
  readonly groups: readonly { readonly id: string; readonly label: string; readonly reading: Reading }[];
  readonly statements: readonly StatementRow[];
}

const groupReadings = (dimension: ProfileDimension, groups: readonly LevelGroup[], reader: Reader): ProfileRow['groups'] =>
  dimension.groups.map(({ groupId, figure }) => {
    const group = groups.find(({ id }) => id === groupId);
    return { id: groupId, label: group === undefined ? groupId : reader.text(group.label), reading: readingOf(figure, reader) };
  });

const clearChangeSize = ({ change }: ProfileDimension): number | undefined =>
  change?.kind === 'compared' ? Math.abs(change.difference) : undefined;

const profileRow = (dimension: ProfileDimension, groups: readonly LevelGroup[], reader: Reader): ProfileRow => ({
  id: dimension.id,
  name: reader.text(dimension.name),
  definition: reader.text(dimension.definition),
  reading: readingOf(dimension.figure, reader),
  parent: dimension.parent === null ? undefined : readingOf(dimension.parent, reader),
  top: dimension.top === null ? undefined : readingOf(dimension.top, reader),
  change: dimension.change === null ? undefined : changeWords(dimension.change, reader),
  changeSize: clearChangeSize(dimension),
  groups: groupReadings(dimension, groups, reader),
  statements: dimension.items.map((item) => statementRow(item, reader)),
});

/** The themes of a profile in the order of the instrument. */
export const profileRows = (profile: Pick<Profile, 'dimensions' | 'levelGroups'>, reader: Reader): ProfileRow[] =>
  profile.dimensions.map((dimension) => profileRow(dimension, profile.levelGroups, reader));

/** Orders a reader can choose; the words of the address. */
export const rowOrders = ['hoyest', 'lavest', 'endring', 'skjema'] as const;
export type RowOrder = (typeof rowOrders)[number];

const indexOf = ({ reading }: ProfileRow): number | undefined => (reading.kind === 'shown' ? reading.index : undefined);

const descending =
  (valueOf: (row: ProfileRow) => number | undefined, direction = 1) =>
  (one: ProfileRow, other: ProfileRow): number => {
    const [first, second] = [valueOf(one), valueOf(other)];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return direction * (second - first);
  };

const comparators: Record<RowOrder, (one: ProfileRow, other: ProfileRow) => number> = {
  hoyest: descending(indexOf),
  lavest: descending(indexOf, -1),
  endring: descending((row) => row.changeSize),
  skjema: () => 0,
};

/** Sorts themes as chosen; hidden ones come last, equal ones keep the order of the instrument. */
export const sortRows = (rows: readonly ProfileRow[], order: RowOrder): ProfileRow[] => [...rows].sort(comparators[order]);

/** One sentence that says what the chart shows, for those who hear it. */
export const profileSentence = (rows: readonly ProfileRow[], reader: Reader): string => {
  const { m, formats } = reader;
  const shown = sortRows(rows, 'hoyest').flatMap(({ name, reading }) => (reading.kind === 'shown' ? [{ name, reading }] : []));
  const [highest, lowest] = [shown[0], shown.at(-1)];
  if (highest === undefined || lowest === undefined) return m.profile.spokenNone;
  const said = ({ name, reading }: (typeof shown)[number]): string => `${name} (${reading.words})`;
  const counts = { shown: formats.count(shown.length), hidden: formats.count(rows.length - shown.length) };
  return m.profile.spoken(counts, said(highest), said(lowest));
};
