import type { MailingProblem } from '../../contract/index.ts';
import type { Address } from '../../roster/roster-store.ts';
import type { Carriers } from '../carriers/carrier.ts';
import { sendOne, type Step } from './send-one.ts';
import type { Round } from './round.ts';

const lettersAtOnce = 4;
const patience = 5;

/** Whether the mail server still answers; a round without one has nothing to ask. */
const problemOf = async ({ mail }: Carriers): Promise<MailingProblem | undefined> => {
  const state = (await mail?.isReady()) ?? 'ready';
  return state === 'ready' ? undefined : state === 'refuses' ? 'carrier-refuses' : 'carrier-unreachable';
};

/** What came of going through a list: how many left, and what stopped it, if anything did. */
export type Sent = { readonly leftCount: number; readonly problem: MailingProblem | undefined };

/**
 * Writes to everybody in the list who has not been written to, a few at a time. Stops at once when the carrier is not there or turns
 * everything down, so that an outage leaves few messages in doubt. `mayGoOn` is asked before each.
 */
export const sendToAll = async (round: Round, addresses: readonly Address[], mayGoOn: () => boolean): Promise<Sent> => {
  let problem = await problemOf(round.carriers);
  let isOver = false;
  let inARow = 0;
  let leftCount = 0;
  const waiting = addresses.values();
  const judge = async (step: Step): Promise<MailingProblem | undefined> => {
    inARow = step === 'not-now' ? inARow + 1 : 0;
    isOver ||= step === 'over';
    if (step === 'taken' || step === 'rejected' || step === 'unknown') leftCount += 1;
    if (step === 'unreachable') return 'carrier-unreachable';
    if (step === 'refuses' || inARow >= patience) return 'carrier-refuses';
    return step === 'unknown' ? problemOf(round.carriers) : undefined;
  };
  const work = async (): Promise<void> => {
    for (const next of waiting) {
      if (problem !== undefined || isOver || !mayGoOn()) return;
      const found = await judge(await sendOne(round, next));
      problem ??= found;
    }
  };
  await Promise.all(Array.from({ length: lettersAtOnce }, work));
  return { leftCount, problem };
};
