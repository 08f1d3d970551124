import type { AnswerSheet } from '@takhoyde/api/contract';
import { defaultDisclosurePolicy } from '@takhoyde/api/contract';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { startOf } from './start-of.server.ts';
import { readStart } from './start.ts';

const definition = shippedDefinition('kulturkartlegging');
if (definition === undefined) throw new Error('Kulturkartlegging is shipped');
const title = { nb: 'Kulturkartlegging 2026', nn: 'Kulturkartlegging 2026', en: 'Culture mapping 2026' };
const hash = '0'.repeat(64);
const answer: AnswerSheet = {
  wave: {
    id: 'W1',
    title,
    kind: 'baseline',
    state: 'open',
    instrumentId: definition.id,
    organisationVersion: '2026',
    opensAt: '2026-10-05T06:00:00Z',
    closesAt: '2026-10-26T14:00:00Z',
    isDemo: true,
  },
  definition,
  definitionHash: hash,
  collectorOrigin: 'http://127.0.0.1:3001',
  levels: [{ id: 'M', isLeader: false, label: title }],
  localUnits: [],
  isFirstWave: true,
  policy: defaultDisclosurePolicy,
  keyFingerprint: hash,
};
const visit = { isSignedIn: true, isDemo: true, way: 'sign-in' } as const;

describe('what the first page is made of', () => {
  test('is no more than a screen of text: the questions come when they are asked for', () => {
    const start = JSON.stringify(startOf(answer, visit));
    expect(start.length).toBeLessThan(10_000);
    expect(start).not.toContain(definition.items[0]?.text.nb);
  });
  test('comes through the page as it was', () => {
    const start = startOf(answer, visit);
    expect(readStart(JSON.stringify(start))).toEqual(start);
  });
  test('says the last day in each language, so that the phone need not work it out', () => {
    expect(startOf(answer, visit).closesOn).toEqual({ nb: '26. oktober 2026', nn: '26. oktober 2026', en: '26 October 2026' });
  });
  test('counts what stands around the questions and rounds up: nobody is promised less time than it takes', () => {
    expect(startOf(answer, visit).minutes).toBe(9);
  });
  test('is not made of something that is no definition', () => {
    expect(() => startOf({ ...answer, definition: { id: 'x', version: '1' } }, visit)).toThrow('a definition without findings');
  });
});

test.each([undefined, 'null', '{}', '{"waveId":"W1"}'])('a page whose data reads %j is not ours', (text) => {
  expect(readStart(text)).toBeUndefined();
});
