import type { Messages } from '#lib/messages/messages.ts';

/** Our own reason for a unit that a wave or a structure does not have; the API says 404 and no more. */
export const noSuchUnit = 'no-such-unit';

export type ErrorKind = keyof Messages['shell']['errors']['title'];

/**
 * Which of our few error pages a failure gets. `code` is the stable reason of the API; a wave that is not released
 * yet is nobody's fault and gets words of its own.
 * @example errorKind(404, undefined) // 'notFound'
 * @example errorKind(409, 'not-released') // 'notYet'
 */
export const errorKind = (status: number, code: string | undefined): ErrorKind => {
  if (code === 'not-released') return 'notYet';
  if (code === noSuchUnit) return 'noUnit';
  if (status === 404) return 'notFound';
  if (status === 403) return 'refused';
  if (status === 502 || status === 503) return 'unavailable';
  return 'broken';
};
