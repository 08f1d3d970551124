import { attributes } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { level, levelGroup } from '../src/contract/index.ts';
import { demoLevelGroups, demoLevels } from './demo-levels.ts';

describe('levels of the demo city', () => {
  test('are those of the survey definitions, with the same words', () => {
    const told = attributes.find(({ id }) => id === 'level')?.values?.map(({ id, label }) => ({ id, label }));
    expect(demoLevels.map(({ id, label }) => ({ id, label }))).toEqual(told);
  });

  test('and groups are what the contract takes', () => {
    expect(level.array().safeParse(demoLevels).success).toBe(true);
    expect(levelGroup.array().safeParse(demoLevelGroups).success).toBe(true);
  });

  test('no two groups are the same people', () => {
    const sets = demoLevelGroups.map(({ levels }) => [...levels].sort().join());
    expect(new Set(sets).size).toBe(sets.length);
  });
});
