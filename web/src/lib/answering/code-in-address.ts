/**
 * The printed code that the QR code of a card puts behind `#` (the server never sees it). The address loses it at once.
 * Edges: '' when there is none.
 */
export const takeCodeFromAddress = (): string => {
  const { hash, pathname } = location;
  if (hash.length < 2 || hash === '#innhold') return '';
  history.replaceState(history.state, '', pathname);
  return hash.slice(1);
};
