import { contextOfLabel } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { draftExpiryMs, usableAnswers, withAnswer } from './draft.ts';

const dayMs = 24 * 60 * 60 * 1000;
const nowMs = Date.parse('2028-11-20T09:00:00Z');

describe('a draft', () => {
  test('lives fourteen days', () => {
    expect(draftExpiryMs(nowMs, '2029-03-01T00:00:00Z')).toBe(nowMs + 14 * dayMs);
  });
  test('lives no longer than the wave is open', () => {
    expect(draftExpiryMs(nowMs, '2028-11-22T09:00:00Z')).toBe(nowMs + 2 * dayMs);
  });
});

describe('an answer', () => {
  test('that is taken back leaves no trace', () => {
    expect(withAnswer({ A: 1, B: 2 }, 'A', undefined)).toEqual({ B: 2 });
  });
  test('that is changed replaces the one before', () => {
    expect(withAnswer({ A: 1 }, 'A', 'NA')).toEqual({ A: 'NA' });
  });
});

describe('a draft found on the device', () => {
  const definition = shippedDefinition('ytringsklima');
  if (definition === undefined) throw new Error('Ytringsklima is shipped');
  const context = contextOfLabel({
    levelIds: ['M'],
    levels: [{ id: 'M', isLeader: false }],
    isFirstWave: true,
    areCommentsAsked: false,
  });
  const rules = { definition, context, nowMs };

  test('is used as it stands', () => {
    expect(usableAnswers({ answers: { 'YTR-T1': 5, 'TAU-1': 'nei' }, expiresAtMs: nowMs + 1 }, rules)).toEqual({
      'YTR-T1': 5,
      'TAU-1': 'nei',
    });
  });
  test('is dropped when it has lain too long', () => {
    expect(usableAnswers({ answers: { 'YTR-T1': 5 }, expiresAtMs: nowMs }, rules)).toEqual({});
  });
  test('loses what cannot be an answer, and what hangs on an answer that was changed', () => {
    const answers = { 'YTR-T1': 9, 'YTR-T2': 3, 'TAU-1': 'nei', 'TAU-2': ['tid'], unknown: 1 };
    expect(usableAnswers({ answers, expiresAtMs: nowMs + 1 }, rules)).toEqual({ 'YTR-T2': 3, 'TAU-1': 'nei' });
  });
  test('is nothing when there is none', () => {
    expect(usableAnswers(undefined, rules)).toEqual({});
  });
});
