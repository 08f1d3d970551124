import { endpoints } from '@takhoyde/api/contract';
import { sharedApiFetch } from '#lib/api-client/api-fetch.server.ts';
import { rememberedCall } from '#lib/api-client/remembered-call.ts';
import { startOf } from './start-of.server.ts';
import type { Start } from './start.ts';

const readStart = rememberedCall(endpoints.readAnswerSheet, (answer) =>
  startOf(answer, { isSignedIn: false, isDemo: answer.wave.isDemo, way: 'sign-in' }),
);

/** The same for everybody; nothing of a visitor is in it, and nothing of a visitor is brought along to ask for it. */
export const readSharedStart = (wave: string): Promise<Start> => readStart(sharedApiFetch, { wave });

/**
 * What an answering page starts from. Whether somebody has signed in, never who: a session that has run out shows when the office is
 * asked for the person's place.
 */
export const loadStart = async (
  { holdsSession }: Pick<App.Locals, 'holdsSession'>,
  wave: string,
  way: Start['way'],
): Promise<{ start: Start }> => ({ start: { ...(await readSharedStart(wave)), isSignedIn: holdsSession, way } });
