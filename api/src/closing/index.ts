export { ballotListHash, brokenEntries, chainBeginning, entryHash } from './close-chain.ts';
export { addCloseEntry, findStepsTold, readCloseProtocol, stepsTold, type StepTaken } from './close-entry-store.ts';
export { closeReceiptOf } from './close-receipt.ts';
export { closerOf, type Closer } from './closer.ts';
