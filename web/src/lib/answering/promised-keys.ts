const withPrint = /^(#(?:lenke=)?[0-9A-Za-z-]*)\.([0-9a-f]{64})$/u;

/** What stands behind `#`, without the fingerprint that may end it, and that fingerprint. */
const parted = (hash: string): { rest: string; print: string | undefined } => {
  const [, rest, print] = withPrint.exec(hash) ?? [];
  return { rest: rest ?? hash, print };
};

/**
 * What stands behind `#` of an address, without the fingerprint of the keys.
 * @example withoutPromisedKeys('#lenke=ABC') // '#lenke=ABC'
 */
export const withoutPromisedKeys = (hash: string): string => parted(hash).rest;

/**
 * The fingerprint of the keys that ends the link of an invitation or the QR code of a card. It came by another way than this page, so
 * a server that lies twice, in its keys and in what it says of them, is caught. The address loses it; the rest stays for who reads that.
 * Edges: `undefined` when there is none.
 */
export const takePromisedKeys = (): string | undefined => {
  const { rest, print } = parted(location.hash);
  if (print !== undefined) history.replaceState(history.state, '', `${location.pathname}${rest === '#' ? '' : rest}`);
  return print;
};
