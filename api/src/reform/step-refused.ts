import { RefusedRequest } from '../http/errors.ts';

/** Why a step cannot be taken; the pages have words for each. */
export type StepRule =
  | 'unit-unknown'
  | 'unit-id-taken'
  | 'below-itself'
  | 'top-stays'
  | 'has-units-below'
  | 'is-divided'
  | 'shares-must-be-one'
  | 'merge-needs-equals';

/** A step that cannot be taken, with the unit that it fails on. Nothing has been changed. */
export const stepRefused = (rule: StepRule, unitId: string, title: string): RefusedRequest =>
  new RefusedRequest({ status: 409, code: rule, title, faults: [{ where: unitId, what: rule }] });
