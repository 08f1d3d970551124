import { audienceOf, shownItems, type Definition, type LikertItem, type RespondentContext } from '@takhoyde/survey-definitions';
import { demoLevels } from './demo-levels.ts';
import { standardNormal, type Random } from './demo-random.ts';
import { discretiser, type Discretiser } from './demo-scale.ts';
import { base } from './demo-truth.ts';
import type { DemoWave } from './demo-waves.ts';

/** Answers by item id: a point of the item's scale as answered, or `'NA'`. Skipped items are absent. */
export type DemoAnswers = Readonly<Record<string, number | 'NA'>>;

/** A statement on a scale, with how it is answered. */
export interface AskedItem {
  readonly item: LikertItem;
  readonly theme: string;
  readonly discretiser: Discretiser;
  readonly offersNa: boolean;
  /** Turns a value around the middle of the scale when the statement is reversed. */
  readonly asAnswered: (value: number) => number;
}

/** Noise of one answer around what the person feels (index points): with it, alpha of three items lies near 0.75. */
const noiseSd = 18;
/** Part of a person's feelings that is the same in all dimensions (0.4 of the variance), and the rest. */
const [sharedPart, ownPart] = [Math.sqrt(0.4), Math.sqrt(0.6)];
/** Part of a person's feelings that lasts from one wave to the next (0.6 of the variance): mostly the same people answer. */
const [lastingPart, passingPart] = [Math.sqrt(0.6), Math.sqrt(0.4)];
const [skippedShare, naShare] = [0.04, 0.03];

/** The statements of a definition that stand on a scale; nothing else is answered in the demo. */
export const askedItems = (definition: Definition): AskedItem[] =>
  definition.items
    .filter((item) => item.type === 'likert')
    .flatMap((item) => {
      const scale = definition.scales[item.scale];
      if (scale === undefined) return [];
      const values = scale.points.map(({ value }) => value);
      const sumOfEnds = Math.min(...values) + Math.max(...values);
      return {
        item,
        theme: item.dimension ?? item.id,
        discretiser: discretiser(scale, Math.hypot(base.personSd, noiseSd)),
        offersNa: scale.nonSubstantive.length > 0,
        asAnswered: (value: number) => (item.reverse ? sumOfEnds - value : value),
      };
    });

/** What one person feels about the themes, compared with the mean of where they belong. Unit: standard deviations. */
const feelingsOf = (random: Random, themes: readonly string[]): number[] => {
  const shared = sharedPart * standardNormal(random);
  return themes.map(() => shared + ownPart * standardNormal(random));
};

/** The chance in one answered questionnaire: who the person is, the same in every wave, and how this day is. */
export interface Respondent {
  readonly lasting: Random;
  readonly passing: Random;
}

/** One questionnaire, answered in earnest. `centreOf`: where feelings about an item lie among people of the same place. */
export const answerAll = (
  { lasting, passing }: Respondent,
  asked: readonly AskedItem[],
  centreOf: (one: AskedItem) => number,
): DemoAnswers => {
  const themes = [...new Set(asked.map(({ theme }) => theme))];
  const [always, today] = [feelingsOf(lasting, themes), feelingsOf(passing, themes)];
  const feelings = new Map(themes.map((theme, at) => [theme, lastingPart * (always[at] ?? 0) + passingPart * (today[at] ?? 0)]));
  return Object.fromEntries(
    asked.flatMap((one): [string, number | 'NA'][] => {
      const luck = passing();
      const feeling = centreOf(one) + base.personSd * (feelings.get(one.theme) ?? 0) + noiseSd * standardNormal(passing);
      if (luck < skippedShare) return [];
      if (luck < skippedShare + naShare && one.offersNa) return [[one.item.id, 'NA']];
      return [[one.item.id, one.asAnswered(one.discretiser.answer(feeling))]];
    }),
  );
};

/** One questionnaire, answered with the same favourable point all the way, also where the statement is reversed. */
export const straightLine = (random: Random, asked: readonly AskedItem[]): DemoAnswers => {
  const feeling = random() < 0.5 ? 75 : 100;
  return Object.fromEntries(asked.map(({ item, discretiser: { answer } }) => [item.id, answer(feeling)]));
};

/** What decides which questions a respondent meets. */
export interface DemoPlace {
  readonly levelId: string;
  /** The block drawn, where blocks rotate. */
  readonly rotationBlock: number | undefined;
}

const contextOf = ({ levelId, rotationBlock }: DemoPlace, wave: DemoWave): RespondentContext => ({
  audience: audienceOf(demoLevels.find(({ id }) => id === levelId) ?? { isLeader: false }),
  attributes: { level: levelId },
  isFirstWave: wave.isFirstWave,
  areCommentsAsked: false,
  ...(rotationBlock === undefined ? {} : { rotationBlock }),
});

/** Leaves out answers to what this respondent is not shown in this wave. */
export const onlyShown = (definition: Definition, place: DemoPlace, wave: DemoWave, answers: DemoAnswers): DemoAnswers => {
  const shown = new Set(shownItems(definition, contextOf(place, wave), answers).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => shown.has(id)));
};
