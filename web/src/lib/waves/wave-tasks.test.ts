import type { Approval, Grant, Role, WaveDetail } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { waveTasks } from './wave-tasks.ts';

const hash = 'a'.repeat(64);
const detail = (state: WaveDetail['wave']['state'], approvals: Approval[] = []): WaveDetail => ({
  wave: {
    id: 'P5',
    title: { nb: 'P5', nn: 'P5', en: 'P5' },
    kind: 'pulse',
    state,
    instrumentId: 'omstillingspuls',
    organisationVersion: '2028',
    opensAt: '2028-11-13T06:00:00Z',
    closesAt: '2028-11-27T21:59:00Z',
    isDemo: true,
  },
  keys: { madeCount: 1, neededCount: 1 },
  protocol: null,
  protocolHash: hash,
  approvals,
  participation: null,
  closeReceipt: null,
  problem: null,
});
const grants = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, unitId: 'D-K', unitName: 'x', validTo: null }));
const approval = (protocolHash: string): Approval => ({
  side: 'employer',
  name: 'x',
  role: 'analyst',
  protocolHash,
  approvedAt: '2028-11-01T08:00:00Z',
});

describe('at a wave that waits for approval', () => {
  test('the analyst is asked for the employer, representatives for the employees', () => {
    expect(waveTasks(detail('awaiting-approval'), grants('analyst')).approveFor).toBe('employer');
    expect(waveTasks(detail('awaiting-approval'), grants('safety-representative')).approveFor).toBe('employees');
  });
  test('a side that has approved is not asked again, unless the protocol has changed since', () => {
    expect(waveTasks(detail('awaiting-approval', [approval(hash)]), grants('analyst')).approveFor).toBeUndefined();
    expect(waveTasks(detail('awaiting-approval', [approval('b'.repeat(64))]), grants('analyst')).approveFor).toBe('employer');
  });
  test('a leader is asked for nothing', () => {
    expect(waveTasks(detail('awaiting-approval'), grants('director'))).toEqual({
      approveFor: undefined,
      mayOpen: false,
      mayClose: false,
      mayLetIn: false,
      mayReissue: false,
    });
  });
});

test('only an operator may close, and only what is open', () => {
  expect(waveTasks(detail('open'), grants('operator')).mayClose).toBe(true);
  expect(waveTasks(detail('open'), grants('analyst')).mayClose).toBe(false);
  expect(waveTasks(detail('released'), grants('operator')).mayClose).toBe(false);
});
