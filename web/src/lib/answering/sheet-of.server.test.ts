import type { AnswerSheet } from '@takhoyde/api/contract';
import { defaultDisclosurePolicy } from '@takhoyde/api/contract';
import { contextOfLabel, shownItems } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { sheetOf } from './sheet-of.server.ts';

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
  isFirstWave: true,
  policy: defaultDisclosurePolicy,
  keyFingerprint: hash,
};
const context = contextOfLabel({ levelIds: ['M'], levels: answer.levels, isFirstWave: true, areCommentsAsked: false });

describe('the sheet a phone is given', () => {
  test('asks the same questions as the definition that was frozen', () => {
    const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);
    expect(ids(shownItems(sheetOf(answer).definition, context, {}))).toEqual(ids(shownItems(definition, context, {})));
  });
  test('is free of what only the analysis needs, and lighter for it', () => {
    const sheet = sheetOf(answer).definition;
    expect(sheet.dimensions).toEqual([]);
    expect(JSON.stringify(sheet)).not.toContain('construct');
    expect(JSON.stringify(sheet).length).toBeLessThan(JSON.stringify(definition).length * 0.8);
  });
  test('rounds the minutes up: nobody is promised less time than it takes', () => {
    expect(sheetOf(answer).minutes).toBe(7);
  });
  test('is not made of something that is no definition', () => {
    expect(() => sheetOf({ ...answer, definition: { id: 'x', version: '1' } })).toThrow('a definition without findings');
  });
});
