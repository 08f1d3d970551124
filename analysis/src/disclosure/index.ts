export * from './disclosure-plan.ts';
export * from './figure-set.ts';
export * from './protected-figures.ts';
export { protect } from './protect.ts';
export { checkPlan } from './check-plan.ts';
export {
  tallyResponses,
  type AnswerValue,
  type AtomTally,
  type ChoiceTally,
  type Histogram,
  type ResponseRow,
  type ResponseTally,
} from './response-tally.ts';
export { readThrough, type ReadSelection } from './read-through.ts';
export type { CrosswalkRow, ReadStructure } from './place-atoms.ts';
export { behindFigures, type BehindFigure, type TableKind } from './behind-figures.ts';
export { unitTree, type UnitTree } from './unit-tree.ts';
export { releaseGate, type GateFinding } from './release-gate.ts';
export { measureAtClose, type DimensionMeasurement, type TopMeasurement } from './top-measurement.ts';
export { TOP_THRESHOLD } from './top-threshold.ts';
