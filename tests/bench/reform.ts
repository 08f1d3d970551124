import { checkStructure } from '@takhoyde/api/reform/check-structure.ts';
import { asToday, type EarlierUnit } from '@takhoyde/api/reform/planned-structure.ts';
import { reformFlow } from '@takhoyde/api/reform/reform-flow.ts';
import { viewReform } from '@takhoyde/api/reform/reform-view.ts';
import { simulateReform } from '@takhoyde/api/reform/simulate-reform.ts';
import { takeSteps } from '@takhoyde/api/reform/take-step.ts';
import { readDemoCity } from '../../api/demo/demo-city.ts';
import { stepsTo } from '../scenarios/reform-alternatives.ts';
import { timeOf, type Timing } from './measure.ts';

/** The demo city four times over below one top: as many units as the real one has. */
const fourCities = (): EarlierUnit[] => {
  const [top, ...units] = readDemoCity().units2026;
  if (top === undefined) throw new Error('fourCities requires a demo city with a top');
  const copied = ['', 'x', 'y', 'z'].flatMap((copy) =>
    units.map((unit) => ({
      ...unit,
      id: `${unit.id}${copy}`,
      parentId: unit.parentId === top.id ? top.id : `${unit.parentId ?? ''}${copy}`,
    })),
  );
  return [top, ...copied];
};

/** Drawing and simulating an alternative of 2 700 units: steps, checks, grades, buckets and the picture. */
export const benchReform = async (): Promise<{ unitCount: number; simulate: Timing }> => {
  const earlier = fourCities();
  const simulate = await timeOf(5, () => {
    const structure = takeSteps(asToday(earlier), stepsTo(7), earlier);
    const view = viewReform(structure, earlier);
    return [checkStructure(structure, view), simulateReform(view, undefined), reformFlow(view, undefined)];
  });
  return { unitCount: earlier.length, simulate };
};
