import { expect, test } from 'vitest';
import { kioskStageAfter, type KioskHappening, type KioskStage } from './kiosk-stage.ts';

const after = (...happenings: readonly KioskHappening[]): KioskStage =>
  happenings.reduce<KioskStage>(kioskStageAfter, { kind: 'welcome' });
const toTheEnd = [{ kind: 'begin' }, { kind: 'code-taken' }, { kind: 'start' }, { kind: 'deliver' }] as const;

test('a person passes from the welcome to the receipt', () => {
  expect(after(...toTheEnd, { kind: 'issued' }, { kind: 'counted' })).toEqual({ kind: 'delivered' });
});

test('nothing is delivered that was not begun, and nothing leads back from a delivered answer', () => {
  expect(after({ kind: 'deliver' })).toEqual({ kind: 'welcome' });
  expect(after({ kind: 'begin' }, { kind: 'start' })).toEqual({ kind: 'code' });
  for (const kind of ['begin', 'start', 'deliver', 'unreachable'] as const)
    expect(after(...toTheEnd, { kind: 'counted' }, { kind })).toEqual({ kind: 'delivered' });
});

test('a person who waits is told whether the code is spent', () => {
  expect(after(...toTheEnd, { kind: 'unreachable' })).toEqual({ kind: 'delivering', failedCount: 1, isSpent: false });
  expect(after(...toTheEnd, { kind: 'issued' }, { kind: 'unreachable' })).toEqual({
    kind: 'delivering',
    failedCount: 1,
    isSpent: true,
  });
});

test('a wave that closes while the answer is on its way closed too early for it', () => {
  expect(after(...toTheEnd, { kind: 'refused', because: 'wave-closed' })).toEqual({ kind: 'stopped', because: 'too-late' });
});

test('keys that cannot be trusted stop a person before the first question', () => {
  expect(after({ kind: 'begin' }, { kind: 'refused', because: 'doubled-key' })).toEqual({
    kind: 'stopped',
    because: 'keys-doubled',
  });
});
