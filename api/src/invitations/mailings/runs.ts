import type { DeskParts } from '../desk-parts.ts';
import type { MailingTable } from '../invitation-tables.ts';
import type { MailingKey } from './mailing-store.ts';
import { countMessages } from './recipients.ts';
import { runMailing, type Hours } from './run-mailing.ts';

/** A round under way in this process. */
type Run = MailingKey & { readonly ended: Promise<void>; readonly uncertainBefore: number };

/** What this process carries out now. */
export type Runs = {
  readonly begin: (mailing: MailingTable, hours: Hours) => Promise<void>;
  readonly ofWave: (waveId: string) => Run[];
};

/** The rounds that this process carries out: each once at a time. Another process may carry out the same; nobody gets two letters of it. */
export const openRuns = (parts: DeskParts): Runs => {
  const runs = new Map<string, Run>();
  const begin = async (mailing: MailingTable, hours: Hours): Promise<void> => {
    const { id, waveId, kind, number } = mailing;
    if (runs.has(id)) return;
    const { uncertain } = await countMessages(parts, { waveId, kind: 'invitation', number: 1 });
    if (runs.has(id)) return;
    const ended = runMailing(parts, mailing, hours)
      .catch((error: unknown) => parts.log.unexpected(error))
      .finally(() => runs.delete(id));
    runs.set(id, { waveId, kind, number, ended, uncertainBefore: uncertain });
  };
  return { begin, ofWave: (waveId: string) => [...runs.values()].filter((run) => run.waveId === waveId) };
};
