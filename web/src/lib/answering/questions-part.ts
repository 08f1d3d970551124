/**
 * The second part of the script, in one file: what it takes to draw a ballot, answer and deliver. A phone loads it when a ballot is
 * fetched or lies there already, so that whoever reads the first page does not wait for it.
 */
export { openBallotDesk } from './ballot-desk.ts';
export { default as DeleteDialog } from './DeleteDialog.svelte';
export { keepWave } from './kept-wave.ts';
export { default as OpenBallot } from './OpenBallot.svelte';
export { openQuestionnaire } from './open-questionnaire.ts';
export { readSheet } from './read-sheet.ts';
export { default as ReceiptPage } from './ReceiptPage.svelte';
