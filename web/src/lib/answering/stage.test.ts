import { describe, expect, test } from 'vitest';
import { stageAfter, startStage, type Happening, type Stage } from './stage.ts';

const after = (...happenings: Happening[]): Stage => happenings.reduce(stageAfter, startStage);
const fetched: Happening[] = [{ kind: 'fetch' }, { kind: 'fetched' }];

describe('the way through a wave', () => {
  test('goes from the first page to a delivered answer', () => {
    expect(after(...fetched)).toEqual({ kind: 'open', isFresh: true });
    expect(after(...fetched, { kind: 'deliver' }, { kind: 'counted' })).toEqual({ kind: 'delivered' });
  });

  test('is taken up where it was left: questions for a signed ballot, delivery for a sealed one', () => {
    expect(after({ kind: 'found', held: 'signed' })).toEqual({ kind: 'open', isFresh: false });
    expect(after({ kind: 'found', held: 'sealed' })).toEqual({ kind: 'delivering', failedCount: 0 });
  });

  test('is back on the first page, saying so, when the office cannot be reached', () => {
    expect(after({ kind: 'fetch' }, { kind: 'unreachable' })).toEqual({ kind: 'start', isUnreachable: true });
  });

  test('counts how often delivering has failed, and goes on trying', () => {
    const stage = after(...fetched, { kind: 'deliver' }, { kind: 'unreachable' }, { kind: 'unreachable' });
    expect(stage).toEqual({ kind: 'delivering', failedCount: 2 });
    expect(stageAfter(stage, { kind: 'counted' })).toEqual({ kind: 'delivered' });
  });

  test.each([
    ['changed-fingerprint', 'keys-changed'],
    ['doubled-key', 'keys-doubled'],
    ['small-bucket', 'group-too-small'],
    ['already-issued', 'fetched-elsewhere'],
  ] as const)('stops when the ballot is refused because of %s', (because, reason) => {
    expect(after({ kind: 'fetch' }, { kind: 'refused', because })).toEqual({ kind: 'stopped', because: reason });
  });

  test('stops when the wave has closed before the answer came through, and does not let it sound like a delivery', () => {
    expect(after(...fetched, { kind: 'deliver' }, { kind: 'refused', because: 'wave-closed' })).toEqual({
      kind: 'stopped',
      because: 'too-late',
    });
  });

  test('stops when another tab has delivered or deleted the ballot', () => {
    expect(after(...fetched, { kind: 'gone' })).toEqual({ kind: 'stopped', because: 'gone' });
  });

  test('can begin again after a stop', () => {
    expect(after({ kind: 'fetch' }, { kind: 'refused', because: 'doubled-key' }, { kind: 'restart' })).toEqual(startStage);
  });
});

describe('what comes at the wrong time changes nothing', () => {
  const everything: Happening[] = [
    { kind: 'found', held: 'signed' },
    { kind: 'fetch' },
    { kind: 'fetched' },
    { kind: 'deliver' },
    { kind: 'counted' },
    { kind: 'unreachable' },
    { kind: 'refused', because: 'wave-closed' },
    { kind: 'gone' },
    { kind: 'deleted' },
    { kind: 'restart' },
  ];

  test.each(everything)('nothing leads back from a delivered answer ($kind)', (happening) => {
    expect(stageAfter({ kind: 'delivered' }, happening)).toEqual({ kind: 'delivered' });
  });

  test('a second press on the button that fetches does not fetch twice', () => {
    const fetching = after({ kind: 'fetch' });
    expect(stageAfter(fetching, { kind: 'fetch' })).toBe(fetching);
  });

  test('an answer under way cannot be deleted or begun again: it may have been counted', () => {
    const delivering = after(...fetched, { kind: 'deliver' });
    expect(stageAfter(delivering, { kind: 'deleted' })).toBe(delivering);
    expect(stageAfter(delivering, { kind: 'restart' })).toBe(delivering);
  });
});
