import { setTimeout as pause } from 'node:timers/promises';
import { unwatched } from '../../db/index.ts';
import type { Installation } from '../../installation.ts';
import { RefusedRequest } from '../../http/errors.ts';
import { noteOnWave } from '../../waves/wave-store.ts';
import { listUnfinishedWaves } from '../../waves/unfinished-waves.ts';
import type { WaveState } from '../../contract/index.ts';

/** How often a part looks whether it is its turn. */
export const roundMs = 500;

/** What a part does for a wave in a state, if it is its turn. May be repeated at any time, also after a crash. */
export type Turns = Partial<Record<WaveState, (waveId: string) => Promise<unknown>>>;

type Looking = Pick<Installation, 'office' | 'log' | 'stopping'>;

/** What is noted on a wave when a turn fails; of the others the log tells. A refusal says itself what is wanting. */
const problemOf = (state: WaveState, error: unknown): string | undefined => {
  if (error instanceof RefusedRequest) return error.refusal.code;
  if (state === 'closing') return 'closing-unfinished';
  return state === 'approved' ? 'opening-unfinished' : undefined;
};

/** One look at every wave that is on its way. Edges: a turn that fails is logged, noted on its wave, and taken again next time. */
export const takeTurns = async ({ office, log }: Looking, turns: Turns, failing = new Set<string>()): Promise<void> => {
  for (const { id, state } of await listUnfinishedWaves(office)) {
    try {
      await turns[state]?.(id);
      failing.delete(id);
    } catch (error) {
      if (failing.has(id)) continue; // told once
      failing.add(id);
      if (!(error instanceof RefusedRequest)) log.unexpected(error);
      const problem = problemOf(state, error);
      if (problem !== undefined) await noteOnWave(office, id, { problem });
    }
  }
};

/**
 * Looks at the waves again and again until the part is stopped, and takes its turns: how two parts that cannot call each other work
 * on the same wave. What one part has done it writes in WHO, where the other reads it. Edges: a database that does not answer is
 * asked again at the next round.
 */
export const makeRounds = async (part: Looking, turns: Turns, alsoDo?: () => Promise<void>): Promise<void> => {
  const failing = new Set<string>();
  const isStopping = (): boolean => part.stopping.aborted;
  let isAnswering = true;
  while (!isStopping()) {
    try {
      await unwatched(() => takeTurns(part, turns, failing));
      if (alsoDo !== undefined) await unwatched(alsoDo);
      isAnswering = true;
    } catch (error) {
      if (isAnswering && !isStopping()) part.log.unexpected(error);
      isAnswering = false;
    }
    await pause(roundMs, undefined, { signal: part.stopping }).catch(() => undefined);
  }
};
