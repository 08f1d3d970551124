import { withoutPromisedKeys } from './promised-keys.ts';

const personalLink = /^#lenke=([0-9A-Za-z-]{26,40})$/u;

/** Whether the address has a personal link behind `#`. */
export const holdsLink = (): boolean => personalLink.test(withoutPromisedKeys(location.hash));

/**
 * The secret of a personal link, which stands behind `#` (the server never sees it). The address loses it at once, so that neither
 * history, screen nor a shared address gives it away; it is held in memory until the ballot is fetched, and written nowhere.
 * Edges: `undefined` when there is none.
 */
export const takeLinkFromAddress = (): string | undefined => {
  const { hash, pathname } = location;
  const secret = personalLink.exec(hash)?.[1];
  if (secret !== undefined) history.replaceState(history.state, '', pathname);
  return secret;
};
