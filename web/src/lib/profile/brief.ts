import type { Profile, Verdict } from '@takhoyde/api/contract';
import { changeCounts, type ChangeCounts } from '#lib/figures/change-counts.ts';
import { readingOf } from '#lib/figures/reading.ts';
import type { SetOff } from '#lib/messages/nb/figures.ts';
import type { Reader } from '#lib/reader/reader.ts';

type Asked = Pick<Profile, 'dimensions' | 'highlights' | 'levelGroups' | 'baseline'>;
type Sentence = SetOff;

const plain = (text: string): Sentence => [text, '', ''];

/** The extreme theme as a sentence, unless it is not shown. */
const extremeSentence = (
  { dimensions }: Asked,
  themeId: string | null,
  say: (theme: string, points: string) => Sentence,
  reader: Reader,
): Sentence[] => {
  const theme = dimensions.find(({ id }) => id === themeId);
  if (theme === undefined) return [];
  const reading = readingOf(theme.figure, reader);
  return reading.kind === 'shown' ? [say(reader.text(theme.name), reading.words)] : [];
};

const groupName = ({ levelGroups }: Asked, id: string, reader: Reader): string => {
  const group = levelGroups.find((candidate) => candidate.id === id);
  const label = group === undefined ? id : reader.text(group.label);
  return label.charAt(0).toLocaleLowerCase(reader.language) + label.slice(1);
};

const gapSentence = (asked: Asked, reader: Reader): Sentence[] => {
  const { m, formats } = reader;
  const gap = asked.highlights.widestGap;
  const theme = asked.dimensions.find(({ id }) => id === gap?.dimensionId);
  if (gap === null || theme === undefined) return [plain(m.profile.noGap)];
  const [higher, lower] = [groupName(asked, gap.higherGroupId, reader), groupName(asked, gap.lowerGroupId, reader)];
  return [m.profile.widestGap(reader.text(theme.name), higher, formats.index(gap.points), lower)];
};

const mostNamed = 4;

/** The themes with a verdict, by name; only how many, when they are too many to name. */
const themesWith = ({ dimensions }: Asked, verdict: Verdict, reader: Reader): string | undefined => {
  const themes = dimensions.filter(({ change }) => change?.kind === 'compared' && change.verdict === verdict);
  if (themes.length === 0) return undefined;
  const { formats, m } = reader;
  if (themes.length > mostNamed) return m.profile.manyThemes(formats.count(themes.length));
  return formats.list(themes.map(({ name }) => reader.text(name)));
};

const restParts = ({ same, unknown }: ChangeCounts, { m, formats }: Reader): string =>
  formats.list([
    ...(same > 0 ? [m.profile.unchanged(formats.count(same))] : []),
    ...(unknown > 0 ? [m.profile.untold(formats.count(unknown))] : []),
  ]);

const changeSentences = (asked: Asked, reader: Reader): Sentence[] => {
  const { m } = reader;
  const changes = asked.dimensions.flatMap(({ change }) => (change === null ? [] : [change]));
  if (asked.baseline === null || changes.every((change) => change.kind === 'not-compared')) return [];
  const since = reader.text(asked.baseline.wave.title);
  const counts = changeCounts(changes);
  const rest = restParts(counts, reader);
  const [better, worse] = [themesWith(asked, 'better', reader), themesWith(asked, 'worse', reader)];
  if (better === undefined && worse === undefined) {
    return [plain(counts.same === 0 ? m.profile.noChanges(since) : m.profile.noClear(since, rest))];
  }
  return [
    ...(better === undefined ? [] : [m.profile.betterSince(since, better)]),
    ...(worse === undefined ? [] : [m.profile.worseSince(since, worse)]),
    ...(rest === '' ? [] : [plain(m.profile.rest(rest))]),
  ];
};

/** The profile in words, before any figure: highest, lowest, the widest gap between levels, and what has changed. */
export const briefOf = (asked: Asked, reader: Reader): Sentence[] => {
  const { m } = reader;
  const highest = extremeSentence(asked, asked.highlights.highest, m.profile.highest, reader);
  if (highest.length === 0) return [];
  const lowest = extremeSentence(asked, asked.highlights.lowest, m.profile.lowest, reader);
  return [...highest, ...lowest, ...gapSentence(asked, reader), ...changeSentences(asked, reader)];
};
