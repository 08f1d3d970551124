import { recordHappening } from '../../audit/audit-log.ts';
import { inTransaction } from '../../db/index.ts';
import type { Installation } from '../../installation.ts';
import { listPublishedWaves, publishRelease, type Audience } from '../../release/publish-release.ts';
import type { LifeInstants } from '../../waves/scheduled-waves.ts';
import { moveWave, requireWave } from '../../waves/wave-store.ts';
import { readUnseenThrough } from './read-releases-through.ts';

/** The half that shows results: it knows the agreed instants, and no answer. */
export type ShowingOffice = Pick<Installation, 'who' | 'office' | 'clock' | 'log'>;

/**
 * Whom results are to be shown to now: leaders and representatives together, employees on their own date, never before the others.
 * A wave whose protocol names no instant is shown at its close.
 * @example audiencesDue({ resultsAt: new Date(5), employeesSeeResultsAt: new Date(9) }, new Date(7)) // ['leaders']
 * @example audiencesDue({ resultsAt: new Date(5), employeesSeeResultsAt: new Date(9) }, new Date(4)) // []
 * @example audiencesDue({ resultsAt: null, employeesSeeResultsAt: null }, new Date(0)) // ['leaders', 'everybody']
 */
export const audiencesDue = (
  { resultsAt, employeesSeeResultsAt }: Pick<LifeInstants, 'resultsAt' | 'employeesSeeResultsAt'>,
  now: Date,
): Audience[] => {
  if (resultsAt !== null && now < resultsAt) return [];
  return employeesSeeResultsAt !== null && now < employeesSeeResultsAt ? ['leaders'] : ['leaders', 'everybody'];
};

const publish = ({ who }: ShowingOffice, waveId: string, audiences: readonly Audience[], at: Date): Promise<boolean[]> =>
  inTransaction(who.as('release'), async (tx) => {
    const shown: boolean[] = [];
    for (const audience of audiences) shown.push(await publishRelease(tx, waveId, { audience, at }));
    return shown;
  });

/**
 * Shows the results of a closed wave when it is time: in one transaction, so that a leader and a representative see them from the same
 * instant. May be repeated at any time and after a crash. Edges: does nothing before the agreed instant, whoever asks.
 */
export const showRelease = async (half: ShowingOffice, waveId: string): Promise<void> => {
  const { office, clock, log } = half;
  const wave = await requireWave(office, waveId);
  const at = clock();
  const audiences = audiencesDue(wave, at);
  if (wave.state !== 'closed' || audiences.length === 0) return;
  await readUnseenThrough(half, waveId);
  await publish(half, waveId, audiences, at);
  await inTransaction(office, async (tx) => {
    if (!(await moveWave(tx, waveId, ['closed', 'released']))) return;
    await recordHappening(tx, { at, actor: 'schedule', action: 'results-shown', detail: `${waveId}: ${audiences.join(', ')}` });
  });
  log.event('results shown', { audiences: audiences.length });
};

/** Shows employees the results that leaders and representatives see already, on the date they were given. */
export const showToEmployees = async (half: ShowingOffice, waves: readonly LifeInstants[]): Promise<void> => {
  const { who, office, clock } = half;
  const at = clock();
  const due = waves.filter((wave) => wave.state === 'released' && audiencesDue(wave, at).includes('everybody'));
  if (due.length === 0) return;
  const published = await listPublishedWaves(who.as('release'), 'everybody');
  for (const { id } of due.filter((wave) => !published.has(wave.id))) {
    const [isShown] = await publish(half, id, ['everybody'], at);
    if (isShown === true)
      await recordHappening(office, { at, actor: 'schedule', action: 'results-shown', detail: `${id}: everybody` });
  }
};
