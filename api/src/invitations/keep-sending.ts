import { setTimeout as pause } from 'node:timers/promises';
import { unwatched } from '../db/index.ts';
import { takeBounceFolder } from './bounces/bounce-folder.ts';
import type { DeskParts } from './desk-parts.ts';
import type { InvitationDesk } from './invitation-desk.ts';

const betweenRoundsMs = 20_000;

/**
 * Sends what is due again and again until the process stops, and takes mail that came back. What a crash left half done is taken up at the
 * first look. Edges: a look that fails is logged once and made again.
 */
export const keepSending = async (
  parts: Pick<DeskParts, 'office' | 'log' | 'stopping'>,
  desk: InvitationDesk,
  bounceFolder: string | undefined,
): Promise<void> => {
  const { log, stopping } = parts;
  const isStopping = (): boolean => stopping.aborted;
  let isWell = true;
  while (!isStopping()) {
    try {
      if (bounceFolder !== undefined) await takeBounceFolder(parts, bounceFolder);
      await unwatched(() => desk.round());
      isWell = true;
    } catch (error) {
      if (isWell && !isStopping()) log.unexpected(error);
      isWell = false;
    }
    await pause(betweenRoundsMs, undefined, { signal: stopping }).catch(() => undefined);
  }
};
