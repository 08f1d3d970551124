import { drawRotationBlock, type Definition } from '@takhoyde/survey-definitions';
import type { UnitRow } from '../src/organisation/units-file.ts';
import { demoLevels } from './demo-levels.ts';
import type { Reform } from './demo-origins.ts';
import { placesIn, type Places } from './demo-places.ts';
import { seededRandom, type Random } from './demo-random.ts';
import { answerAll, askedItems, onlyShown, straightLine, type AskedItem, type DemoAnswers } from './demo-respondent.ts';
import { responseShares } from './demo-response-shares.ts';
import { demoTruth } from './demo-truth.ts';
import type { DemoWave } from './demo-waves.ts';
import { addedBy, additiveEffects, straightLiningShare, type Place, type PlantedEffect } from './planted-effects.ts';

/** The answers of one respondent, with the unit and level that they work at. */
export interface DemoResponse {
  readonly unitId: string;
  readonly levelId: string;
  readonly answers: DemoAnswers;
}

export interface DemoResponsesInput {
  readonly definition: Definition;
  /** The units of the wave's own organisation version. */
  readonly units: readonly UnitRow[];
  readonly wave: DemoWave;
  readonly effects: readonly PlantedEffect[];
  /** Told when the wave's organisation follows on an earlier one: people bring what was true where they came from. */
  readonly reform?: Reform | undefined;
  readonly seed: number;
}

type CentreOf = (one: AskedItem) => number;

/** Where feelings lie, by the unit people come from and the place they stand at; worked out once for each item. */
const centresFor = (
  { definition, effects, wave, seed }: DemoResponsesInput,
  places: Places,
): ((originId: string, place: Place) => CentreOf) => {
  const truth = demoTruth(definition, seed);
  const planted = additiveEffects(effects, wave.id);
  return (originId, place) => {
    const known = new Map<string, number>();
    return (one) => {
      const { item } = one;
      const mean = (): number => truth.mean(item, originId, places.serviceAreaOf(originId)) + addedBy(planted, item, place);
      const centre = known.get(item.id) ?? one.discretiser.centre(mean());
      known.set(item.id, centre);
      return centre;
    };
  };
};

/**
 * Invents the answers of a wave: who answers, and what, with the planted effects put in. Only statements on a scale are
 * answered. Same input, same answers; every unit of every wave draws from a stream of its own, so that another wave or unit
 * changes none. What is true of a unit (not of its persons) is the same in all waves but for what is planted.
 */
export const demoResponses = (input: DemoResponsesInput): DemoResponse[] => {
  const { definition, wave, effects, reform, seed } = input;
  const asked = askedItems(definition);
  const places = placesIn(input.units, reform);
  const { placeOf } = places;
  const units = input.units.filter(({ id }) => wave.underUnitId === undefined || places.isWithin(id, wave.underUnitId));
  const responseShareOf = responseShares({ units, wave, seed, placeOf, effects: additiveEffects(effects, wave.id) });
  const centres = centresFor(input, places);

  const respond = (unit: UnitRow, levelId: string, passing: Random): DemoResponse[] => {
    const responseShare = responseShareOf(unit);
    const lineShare = straightLiningShare(effects, wave.id, placeOf(unit, levelId));
    const byOrigin = Map.groupBy(places.originsOf(unit.id, levelId, unit.headcounts[levelId] ?? 0), (originId) => originId);
    return [...byOrigin].flatMap(([originId, people]) => {
      const centreOf = centres(originId, placeOf(unit, levelId, originId));
      return people.flatMap((_, place): DemoResponse[] => {
        if (passing() >= responseShare) return [];
        const respondent = { lasting: seededRandom(seed, 'person', originId, levelId, place), passing };
        const answers = passing() < lineShare ? straightLine(passing, asked) : answerAll(respondent, asked, centreOf);
        // A stream of its own: whether blocks rotate changes no other draw.
        const rotationBlock = drawRotationBlock(
          definition,
          seededRandom(seed, wave.id, 'block', unit.id, originId, levelId, place)(),
        );
        return [{ unitId: unit.id, levelId, answers: onlyShown(definition, { levelId, rotationBlock }, wave, answers) }];
      });
    });
  };
  return units.flatMap((unit) => {
    const passing = seededRandom(seed, wave.id, 'answers', unit.id);
    return demoLevels.flatMap(({ id }) => respond(unit, id, passing));
  });
};
