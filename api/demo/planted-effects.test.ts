import { describe, expect, test } from 'vitest';
import { demoFile } from './demo-city.ts';
import { addedBy, additiveEffects, readPlantedEffects, straightLiningShare, type Place } from './planted-effects.ts';

const effects = readPlantedEffects(demoFile('planted_effects.csv'));
const place = (change: Partial<Place> = {}): Place => ({
  withinUnitIds: ['TEAM', 'D-NBJ', 'D-K'],
  originWithinUnitIds: ['TEAM', 'D-B04', 'D-K'],
  serviceArea: 'helse',
  levelId: 'M',
  ...change,
});
const trygghet = { id: 'TRY-1', dimension: 'trygghet', facet: 'team' };

describe('planted effects', () => {
  test('all rows of the file are read', () => {
    expect(effects.map(({ id }) => id)).toEqual(['B0', ...Array.from({ length: 12 }, (_, at) => `PE${String(at + 1)}`)]);
  });

  test('only those who came from district 5 lose safety in the merged district; the sum for the district is not added on top', () => {
    const planted = additiveEffects(effects, 'W5');
    const from05 = place({ originWithinUnitIds: ['TEAM', 'D-B05', 'D-K'] });
    expect(addedBy(planted, trygghet, place())).toBe(0);
    expect(addedBy(planted, trygghet, from05)).toBe(-12);
    expect(addedBy(planted, trygghet, { ...from05, withinUnitIds: ['TEAM', 'D-NEI', 'D-K'] })).toBe(0);
  });

  test('a city-wide effect holds everywhere, in its own wave and theme only', () => {
    const samhandling = { id: 'SAM-1', dimension: 'samhandling', facet: 'enhet' };
    expect(addedBy(additiveEffects(effects, 'W5'), samhandling, place())).toBe(3);
    expect(addedBy(additiveEffects(effects, 'W1'), samhandling, place())).toBe(0);
    expect(addedBy(additiveEffects(effects, 'W5'), { id: 'DIG-1', dimension: 'digital' }, place())).toBe(0);
  });

  test('a facet, a level and a service area each narrow an effect', () => {
    const planted = additiveEffects(effects, 'W2');
    const acrossLevels = { id: 'YTR-N1', dimension: 'ytring', facet: 'niva' };
    const inTeam = { id: 'YTR-T1', dimension: 'ytring', facet: 'team' };
    expect(addedBy(planted, acrossLevels, place({ levelId: 'N4' }))).toBe(-8);
    expect(addedBy(planted, acrossLevels, place({ levelId: 'N2' }))).toBe(12);
    expect(addedBy(planted, acrossLevels, place({ levelId: 'M' }))).toBe(0);
    expect(addedBy(planted, inTeam, place({ serviceArea: 'oppvekst' }))).toBe(5);
    expect(addedBy(planted, inTeam, place())).toBe(0);
  });

  test('straight-lining is a share of one team in one wave', () => {
    const team = place({ withinUnitIds: ['D-B13-101-01', 'D-B13', 'D-K'] });
    expect(straightLiningShare(effects, 'W1', team)).toBe(0.2);
    expect(straightLiningShare(effects, 'W5', team)).toBe(0);
    expect(straightLiningShare(effects, 'W1', place())).toBe(0);
  });
});
