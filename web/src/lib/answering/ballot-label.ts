import type { Level, LocalizedText } from '@takhoyde/api/contract';

/** What is printed on a ballot: the unit and the levels that its answer is counted under. */
export interface BallotLabel {
  readonly unitId: string;
  readonly unitName: string;
  readonly levelIds: readonly string[];
}

/** The levels of a label in words, in the order of the organisation: «Nivå 3 / Nivå 4» where a small group was joined. */
export const levelsInWords = (levels: readonly Level[], { levelIds }: Pick<BallotLabel, 'levelIds'>): LocalizedText => {
  const held = levels.filter((level) => levelIds.includes(level.id));
  const joined = (language: keyof LocalizedText): string => held.map((level) => level.label[language]).join(' / ');
  return { nb: joined('nb'), nn: joined('nn'), en: joined('en') };
};
