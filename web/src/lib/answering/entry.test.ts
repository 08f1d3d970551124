import { describe, expect, test } from 'vitest';
import { entryOf } from './entry.ts';

const levelLabel = { nb: 'Medarbeider', nn: 'Medarbeidar', en: 'Employee' };
const place = { bucket: 'b1', unitName: 'Hjemmetjeneste Nord', levelLabel };
const told = (state: string) => ({ kind: 'answer' as const, body: { ...place, state } });

describe('what the first page offers', () => {
  test('to an invited person: the place the answer counts for, and its bucket, so that it is asked once', () => {
    expect(entryOf(told('invited'), { isHalfFetched: false })).toEqual({ kind: 'invited', place });
  });
  test('to the holder of a printed code: the place, and the code is kept for fetching', () => {
    expect(entryOf(told('invited'), { code: 'ABCDEFGHJKMN0', isHalfFetched: false })).toEqual({
      kind: 'invited',
      place,
      code: 'ABCDEFGHJKMN0',
    });
  });
  test('to one whose unit was asked before: what came of it, and nothing to one whose unit was not', () => {
    const lastTime = {
      waveTitle: { nb: 'Måling', nn: 'Måling', en: 'Survey' },
      releasedOn: '2028-10-23',
      unitName: 'Hjemmetjeneste Nord',
      isFromParent: false,
      lines: [{ text: 'Felles tavlemøte.', status: 'done' as const, cameFrom: null }],
    };
    const placed = (more: object) => ({ ...told('invited'), body: { ...told('invited').body, ...more } });
    expect(entryOf(placed({ lastTime }), { isHalfFetched: false })).toEqual({ kind: 'invited', place: { ...place, lastTime } });
    expect(entryOf(placed({ lastTime: null }), { isHalfFetched: false })).toEqual({ kind: 'invited', place });
  });
  test('to one whose ballot was fetched on another device: words about where it is', () => {
    expect(entryOf(told('issued'), { isHalfFetched: false })).toEqual({ kind: 'turned-away', because: 'fetched-elsewhere' });
  });
  test('to one whose ballot got lost on its way here: another try, with the same ballot', () => {
    expect(entryOf(told('issued'), { isHalfFetched: true })).toEqual({ kind: 'invited', place });
  });
  test('to a stranger: ways to sign in', () => {
    expect(entryOf({ kind: 'refused', because: 'sign-in-first' }, { isHalfFetched: false })).toEqual({ kind: 'signed-out' });
  });
  test.each([
    ['not-invited', 'not-invited'],
    ['wave-closed', 'closed'],
    ['wrong-code', 'wrong-code'],
    ['something-new', 'unexplained'],
  ] as const)('to one refused because of %s: the words for %s', (because, reason) => {
    expect(entryOf({ kind: 'refused', because }, { isHalfFetched: false })).toEqual({ kind: 'turned-away', because: reason });
  });
  test('when the office does not answer, or answers nonsense: another try', () => {
    expect(entryOf({ kind: 'unreachable' }, { isHalfFetched: false })).toEqual({ kind: 'unreachable' });
    expect(entryOf({ kind: 'answer', body: { unitName: 7 } }, { isHalfFetched: false })).toEqual({ kind: 'unreachable' });
  });
});
