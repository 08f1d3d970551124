// Criterion 12: blocks for 800 units within a second, for 2 500 within three. Processor time, so that a busy machine does not decide.
import { protect, tallyResponses } from '@takhoyde/analysis/disclosure';
import { expect, test } from 'vitest';
import { planOf, rowsOf } from '../../disclosure/neutral-plan.ts';
import type { NeutralInput } from '../../disclosure/neutral-input.ts';
import { demoCityInput } from './demo-city-input.ts';

/** Several cities side by side under one root. */
function manyCities(city: NeutralInput, count: number): NeutralInput {
  const copies = Array.from({ length: count }, (_, index) => `${index}:`);
  return {
    ...city,
    units: [
      { id: 'all', parent: null },
      ...copies.flatMap((copy) =>
        city.units.map(({ id, parent }) => ({ id: copy + id, parent: parent === null ? 'all' : copy + parent })),
      ),
    ],
    responses: copies.flatMap((copy) => city.responses.map((response) => ({ ...response, unit: copy + response.unit }))),
  };
}

function secondsToProtect(input: NeutralInput): number {
  const plan = planOf(input);
  const tally = tallyResponses(rowsOf(input), plan);
  const start = process.cpuUsage();
  protect(tally, plan);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

test.each([
  { cities: 1, unitCount: 686, seconds: 1 },
  { cities: 4, unitCount: 2744, seconds: 3 },
])('blocks for $unitCount units are cut within $seconds s', ({ cities, seconds }) => {
  expect(
    secondsToProtect(manyCities(demoCityInput({ seed: 5, itemCount: 3, skipShare: 0.05, isDimension: true }), cities)),
  ).toBeLessThan(seconds);
});
