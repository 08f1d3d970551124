/** What a preview tells the page whose frame it stands in: which question is open, so that another choice can begin there. */
export interface PreviewMessage {
  readonly previewItem: string | null;
}

/** Tells the surrounding page, if there is one of ours, which question is open. Holds no answer. */
export const tellFrame = (item: string | undefined): void => {
  if (globalThis.parent === globalThis.window) return;
  const message: PreviewMessage = { previewItem: item ?? null };
  globalThis.parent.postMessage(message, globalThis.location.origin);
};

/** The question that a message tells of; `undefined` when it is not a message of ours, or tells of none. */
export const itemOfMessage = ({ origin, data }: MessageEvent<unknown>, ownOrigin: string): string | undefined => {
  if (origin !== ownOrigin || typeof data !== 'object' || data === null || !('previewItem' in data)) return undefined;
  return typeof data.previewItem === 'string' ? data.previewItem : undefined;
};
