/** What a preview tells the page whose frame it stands in. Holds no answer. */
export interface PreviewMessage {
  /** Which question is open, so that another choice can begin there. */
  readonly previewItem: string | null;
  /** The preview has just been loaded: what the reader was doing outside the frame is not over. */
  readonly isArrival: boolean;
}

/** Tells the surrounding page, if there is one of ours, which question is open. */
export const tellFrame = (item: string | undefined, isArrival = false): void => {
  if (globalThis.parent === globalThis.window) return;
  const message: PreviewMessage = { previewItem: item ?? null, isArrival };
  globalThis.parent.postMessage(message, globalThis.location.origin);
};

/** A message of a preview; `undefined` when it comes from elsewhere or is none of ours. */
export const previewMessageOf = ({ origin, data }: MessageEvent<unknown>, ownOrigin: string): PreviewMessage | undefined => {
  if (origin !== ownOrigin || typeof data !== 'object' || data === null || !('previewItem' in data)) return undefined;
  const { previewItem } = data;
  if (previewItem !== null && typeof previewItem !== 'string') return undefined;
  return { previewItem, isArrival: 'isArrival' in data && data.isArrival === true };
};
