import { endpoints } from '@takhoyde/api/contract';
import { rememberedCall } from '#lib/api-client/remembered-call.ts';
import { startOf } from './start-of.server.ts';
import type { Start } from './start.ts';

/** Who comes to the page, as far as the page has to know. */
type Visitor = Pick<App.Locals, 'apiFetch' | 'holdsSession'>;

/** The same for everybody; nothing of a visitor is in it. */
export const readSharedStart = rememberedCall(endpoints.readAnswerSheet, (answer) =>
  startOf(answer, { isSignedIn: false, isDemo: answer.wave.isDemo, way: 'sign-in' }),
);

/**
 * What an answering page starts from. Whether somebody has signed in, never who: a session that has run out shows when the office is
 * asked for the person's place.
 */
export const loadStart = async (
  { apiFetch, holdsSession }: Visitor,
  wave: string,
  way: Start['way'],
): Promise<{ start: Start }> => ({ start: { ...(await readSharedStart(apiFetch, { wave })), isSignedIn: holdsSession, way } });
