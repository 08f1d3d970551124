import { shippedDefinition, tiltak } from '@takhoyde/survey-definitions/shipped';
import { expect, test } from 'vitest';
import { openLineLimits, planLineContent } from '../src/contract/index.ts';
import { readDemoCity } from './demo-city.ts';
import { demoPlans } from './demo-plans.ts';

test('the plans of the demo are such as could be written: in the words of the contract, of units, themes and tiltak there are', () => {
  const { units2026, units2028 } = readDemoCity();
  const themes = shippedDefinition('kulturkartlegging')!.dimensions.map(({ id }) => id);
  for (const { content, course, organisationVersionId, unitId } of demoPlans) {
    for (const { status, droppedBecause = null } of course) {
      const line = { ...content, status, droppedBecause };
      expect(planLineContent.parse(line)).toEqual(line);
    }
    expect((organisationVersionId === '2028' ? units2028 : units2026).map(({ id }) => id)).toContain(unitId);
    expect(themes).toContain(content.theme);
    if (content.tiltak.from === 'library') expect(tiltak.map(({ id }) => id)).toContain(content.tiltak.id);
  }
});

test('no unit of the demo has more open lines than a unit may have', () => {
  const open = demoPlans.filter(({ course }) => ['planned', 'under-way'].includes(course.at(-1)?.status ?? ''));
  const byPlan = Map.groupBy(open, ({ waveId, unitId, writtenBy }) => `${waveId} ${unitId} ${writtenBy}`);
  for (const lines of byPlan.values()) expect(lines.length).toBeLessThanOrEqual(openLineLimits[lines[0]!.writtenBy]);
});
