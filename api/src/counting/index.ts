export { findBoxReport, findWaveNote, noteRegistered, noteSealKey, writeBoxReport } from './counting-store.ts';
export type { BoxReport } from './counting-tables.ts';
