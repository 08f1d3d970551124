import { expect, test } from 'vitest';
import { crashRun } from './crash-run.ts';

/** A few in every run of the tests; CRASH_ROUNDS=50 for the figure in README. */
const roundCount = Number(process.env['CRASH_ROUNDS'] ?? 6);

test(
  'kill -9 of office, collector and databases under load: every acknowledged ballot is counted once, and none that was not cast',
  { timeout: 60_000 + roundCount * 30_000 },
  async () => {
    const { outcomes, counted, receipt, killed, elapsedMs } = await crashRun({ roundCount, seed: 2026 });
    const receiptsOf = (who: (outcome: (typeof outcomes)[number]) => boolean): string[] =>
      outcomes.filter(who).map((outcome) => outcome.receipt);
    const acknowledged = receiptsOf(({ isAcknowledged }) => isAcknowledged);
    const sent = new Set(receiptsOf(({ hasSent }) => hasSent));
    const counts = new Map<string, number>();
    for (const one of counted) counts.set(one, (counts.get(one) ?? 0) + 1);
    expect(Object.values(killed).reduce((sum, times) => sum + times, 0)).toBe(roundCount);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(acknowledged.filter((one) => counts.get(one) !== 1)).toEqual([]);
    expect(counted.filter((one) => !sent.has(one))).toEqual([]);
    expect(receipt.answersTallied).toBe(counted.length);
    expect(receipt.bucketCounts.spent).toBe(counted.length);
    process.stdout.write(
      `crash run: ${JSON.stringify({ killed, acknowledged: acknowledged.length, counted: counted.length, respondents: outcomes.length, seconds: Math.round(elapsedMs / 1000) })}\n`,
    );
  },
);
