const moved = /^#flytt=([\w-]{100,2000})$/u;

/** Whether the address carries a ballot from another device. */
export const holdsMove = (): boolean => moved.test(location.hash);

/**
 * The ballot from another device that stands behind `#` (the server never sees it). The address loses it at once.
 * Edges: `undefined` when there is none; what is damaged is told from it later.
 */
export const takeMoveFromAddress = (): string | undefined => {
  const { hash, pathname } = location;
  const text = moved.exec(hash)?.[1];
  if (text !== undefined) history.replaceState(history.state, '', pathname);
  return text;
};

/** The address that carries a ballot to another device. */
export const moveAddress = (origin: string, waveId: string, packed: string): string =>
  `${origin}/svar/${encodeURIComponent(waveId)}#flytt=${packed}`;
