export { answerPayload, type Answers } from './answer-payload.ts';
export { createCollector, type CastBallot, type CastOutcome, type Collector } from './cast-ballot.ts';
export { checkReceipt, type ReceiptOutcome } from './check-receipt.ts';
export { closeBallotBox, countSpent, destroySealedBallots, registerWave, type CollectedWave } from './close-box.ts';
export { keyFolder, keyMemory } from './key-folder.ts';
export { openSealedBallots, type OpenedBallot, type Opening, type RandomBelow } from './open-ballots.ts';
export { isPublicKey } from './seal.ts';
export type {
  Custodian,
  Custody,
  GivenShare,
  KeyDealer,
  KeyEnvelope,
  KeyReadiness,
  SealKeyKeeper,
  Unseal,
} from './seal-key-keeper.ts';
