import { createBallotClient, memoryStorage, type BallotClient } from '@takhoyde/web/ballot';
import { setTimeout as pause } from 'node:timers/promises';
import { answersOf, type OpenWave } from './wave-over-http.ts';

/** What a respondent is going to do: answer, fetch a ballot and never send it, or be gone before the answer comes. */
export type Habit = 'answers' | 'never-sends' | 'leaves-unanswered';

/** How it went with one respondent. `receipt`: of the ballot they had, as people read it. */
export interface Outcome {
  readonly habit: Habit;
  readonly receipt: string;
  readonly hasSent: boolean;
  readonly isAcknowledged: boolean;
}

const pauseMs = 40;

/** Does it again until there is an answer: what the answering page does, a little faster. Gives up, loudly, after two minutes. */
const untilAnswered = async <Answer extends { kind: string }>(ask: () => Promise<Answer>, what: string): Promise<Answer> => {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer.kind !== 'unreachable') return answer;
    await pause(pauseMs);
  }
  throw new Error(`${what} was not answered in two minutes`);
};

const plain = (receipt: string | undefined): string => (receipt ?? '').replaceAll(/[^0-9A-Z]/giu, '');

const send = async (client: BallotClient, waveId: string, respondent: number): Promise<void> => {
  const sent = await untilAnswered(() => client.submit(waveId, answersOf(respondent)), 'a ballot');
  if (sent.kind !== 'counted' && sent.kind !== 'already-counted')
    throw new Error(`a ballot was refused: ${JSON.stringify(sent)}`);
};

/** One respondent with a printed code, through whatever befalls the servers meanwhile. Every call is repeated as it was. */
export const respond = async (
  origins: { origin: string; collectorOrigin: string },
  { waveId, fingerprint }: Pick<OpenWave, 'waveId' | 'fingerprint'>,
  { code, respondent, habit }: { code: string; respondent: number; habit: Habit },
): Promise<Outcome> => {
  const client = createBallotClient({ issuer: origins.origin, collector: origins.collectorOrigin, storage: memoryStorage() });
  const obtained = await untilAnswered(() => client.obtain({ wave: waveId, fingerprint, code }), 'a request for a ballot');
  if (obtained.kind !== 'ready') throw new Error(`a ballot was not given: ${JSON.stringify(obtained)}`);
  const receipt = plain(await client.receipt(waveId));
  if (habit === 'answers') await send(client, waveId, respondent);
  if (habit === 'leaves-unanswered') await client.submit(waveId, answersOf(respondent));
  return { habit, receipt, hasSent: habit !== 'never-sends', isAcknowledged: habit === 'answers' };
};
