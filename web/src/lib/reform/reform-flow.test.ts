import type { ReformFlow } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { layOutFlow } from './flow-layout.ts';
import { flowRows, flowSentence } from './reform-flow.ts';

const flow: ReformFlow = {
  unitId: null,
  unitName: 'Byen',
  from: [
    { id: 'a', name: 'Bydel A', headcount: 600 },
    { id: 'b', name: 'Bydel B', headcount: 300 },
    { id: 'c', name: 'Bydel C', headcount: 10 },
  ],
  to: [
    { id: 'n', name: 'Ny bydel', headcount: 890 },
    { id: 'm', name: 'Annen bydel', headcount: 20 },
  ],
  streams: [
    { fromId: 'a', toId: 'm', headcount: 10, dividedHeadcount: 10 },
    { fromId: 'a', toId: 'n', headcount: 590, dividedHeadcount: 0 },
    { fromId: 'b', toId: 'n', headcount: 300, dividedHeadcount: 0 },
    { fromId: 'c', toId: 'm', headcount: 10, dividedHeadcount: 0 },
  ],
  unchanged: { count: 2, headcount: 40 },
};

describe('the flow of people', () => {
  test('is told in one breath, with the largest stream', () => {
    expect(flowSentence(flow, exampleReaders.nb)).toBe(
      '910 ansatte fra 3 enheter i dag går til 2 nye enheter i Byen. Størst er strømmen fra Bydel A til Ny bydel, 590 ansatte.',
    );
    expect(flowSentence({ ...flow, streams: [] }, exampleReaders.nb)).toBe('Ingen skifter virksomhet.');
  });

  test('has a row per stream, by target and size', () => {
    expect(flowRows(flow, exampleReaders.nb).map(({ from, to, people }) => [from, to, people])).toEqual([
      ['Bydel A', 'Ny bydel', '590'],
      ['Bydel B', 'Ny bydel', '300'],
      ['Bydel A', 'Annen bydel', '10'],
      ['Bydel C', 'Annen bydel', '10'],
    ]);
  });

  test.each([340, 900])('fits a picture %i wide: no bar lies over another, and every bar has room for its name', (width) => {
    const picture = layOutFlow(flow, width);
    for (const side of [picture.from, picture.to]) {
      for (const [place, bar] of side.entries()) {
        expect(bar.height).toBeGreaterThanOrEqual(20);
        expect(bar.y + bar.height).toBeLessThanOrEqual(side[place + 1]?.y ?? picture.height);
        expect(bar.x).toBeLessThan(width);
      }
    }
    expect(picture.bands.filter(({ isDivided }) => isDivided).length).toBe(1);
  });
});
