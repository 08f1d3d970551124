import { describe, expect, test } from 'vitest';
import { sendUntilTaken, type Attempt } from './send-until-taken.ts';

const deliver = async (attempts: readonly Attempt[]) => {
  const waitedMs: number[] = [];
  const told: Attempt[] = [];
  const left = [...attempts];
  const pause = { wait: async (durationMs: number) => void waitedMs.push(durationMs), wake: () => undefined };
  await sendUntilTaken(async () => left.shift() ?? { kind: 'counted' }, { tell: (attempt) => told.push(attempt), pause });
  return { waitedMs, told, leftCount: left.length };
};
const inVain: Attempt = { kind: 'unreachable' };

describe('delivering', () => {
  test('an answer that is taken at once is sent once', async () => {
    expect(await deliver([{ kind: 'counted' }, inVain])).toEqual({ waitedMs: [], told: [{ kind: 'counted' }], leftCount: 1 });
  });
  test('goes on until it is taken, waiting longer each time, and tells of every attempt', async () => {
    const { waitedMs, told } = await deliver([inVain, inVain, inVain, { kind: 'counted' }]);
    expect(waitedMs).toEqual([2000, 5000, 15_000]);
    expect(told.map((attempt) => attempt.kind)).toEqual(['unreachable', 'unreachable', 'unreachable', 'counted']);
  });
  test('does not go on against a refusal', async () => {
    const { told, leftCount } = await deliver([inVain, { kind: 'refused', because: 'wave-closed' }, { kind: 'counted' }]);
    expect(told.at(-1)).toEqual({ kind: 'refused', because: 'wave-closed' });
    expect(leftCount).toBe(1);
  });
});
