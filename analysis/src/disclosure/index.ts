export * from './disclosure-plan.ts';
export * from './figure-set.ts';
export * from './protected-figures.ts';
export { protect } from './protect.ts';
export { checkPlan } from './check-plan.ts';
export { tallyResponses, type AnswerValue, type AtomTally, type PatternTally, type ResponseRow, type ResponseTally } from './response-tally.ts';
export { readThrough, type ReadSelection } from './read-through.ts';
export type { CrosswalkRow, ReadStructure } from './place-atoms.ts';
