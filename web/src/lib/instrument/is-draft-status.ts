/**
 * Whether a definition says of itself that it is not to be used yet.
 * @example isDraftStatus('draft: needs cognitive testing') // true
 */
export const isDraftStatus = (status: string): boolean => status.startsWith('draft');
