import type { Reading } from './rest.ts';

/** The clock of the day and that of the browser, as they stand. */
export const readClocks = (): Reading => ({ dayMs: Date.now(), runMs: performance.now() });
