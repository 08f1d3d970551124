import type { Profile } from '@takhoyde/api/contract';
import { changeCounts, type ChangeCounts } from '#lib/figures/change-counts.ts';
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
  return theme?.figure.kind === 'shown' ? [say(reader.text(theme.name), reader.formats.index(theme.figure.mean))] : [];
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

/** What changed since a wave, leaving out what did not occur. The number of themes that are better always opens it. */
export const changesSaid = (counts: ChangeCounts, since: string, reader: Reader): string => {
  const { m, formats } = reader;
  if (counts.better + counts.worse + counts.same === 0) return m.profile.noChanges(since);
  const parts = (['better', 'worse', 'same', 'unknown'] as const)
    .filter((kind) => kind === 'better' || counts[kind] > 0)
    .map((kind) => m.profile.changeParts[kind](formats.count(counts[kind])));
  return m.profile.changes(formats.list(parts), since);
};

const changeSentence = ({ baseline, dimensions }: Asked, reader: Reader): Sentence[] => {
  const changes = dimensions.flatMap(({ change }) => (change === null ? [] : [change]));
  if (baseline === null || changes.every((change) => change.kind === 'not-compared')) return [];
  return [plain(changesSaid(changeCounts(changes), reader.text(baseline.wave.title), reader))];
};

/** The profile in words, before any figure: highest, lowest, the widest gap between levels, and what has changed. */
export const briefOf = (asked: Asked, reader: Reader): Sentence[] => {
  const { m } = reader;
  const highest = extremeSentence(asked, asked.highlights.highest, m.profile.highest, reader);
  if (highest.length === 0) return [];
  const lowest = extremeSentence(asked, asked.highlights.lowest, m.profile.lowest, reader);
  return [...highest, ...lowest, ...gapSentence(asked, reader), ...changeSentence(asked, reader)];
};
