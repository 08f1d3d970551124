import { countSpent } from '../ballot-box/index.ts';
import { countBuckets } from '../ballot-office/index.ts';
import { dateOn } from '../clock.ts';
import type { Installation } from '../installation.ts';
import type { Participation, WaveTable } from '../waves/wave-tables.ts';
import { noteOnWave } from '../waves/wave-store.ts';

const fewestInvited = 10;

/**
 * How many per cent have answered an open wave, counted once a day and then kept: a live counter would let a colleague watch
 * somebody press send. Whole per cent. undefined when the wave is not open, or when fewer than ten are invited: among so few even
 * a number a day tells who.
 */
export const participationOf = async (installation: Installation, wave: WaveTable): Promise<Participation | undefined> => {
  if (wave.state !== 'open') return undefined;
  if ((wave.protocol?.audience.invitedCount ?? 0) < fewestInvited) return undefined;
  const { office, what, clock } = installation;
  const asOf = dateOn(clock());
  if (wave.participation?.asOf === asOf) return wave.participation;
  const counts = await countBuckets(office, wave.id);
  const spent = await countSpent(what.as('tally'), wave.id);
  const spentCount = [...spent.values()].reduce((total, count) => total + count, 0);
  const invitedCount = counts.reduce((total, count) => total + count.invitedCount, 0);
  const participation: Participation = {
    asOf,
    invitedCount,
    fetchedCount: counts.reduce((total, count) => total + count.issuedCount, 0),
    responsePercent: Math.round((100 * spentCount) / invitedCount),
  };
  await noteOnWave(office, wave.id, { participation });
  return participation;
};
