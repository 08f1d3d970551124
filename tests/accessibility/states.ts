import { answeringStates } from './answering-states.ts';
import { sharedStates } from './shared-states.ts';
import type { TestedState } from './state.ts';

export type StateId = keyof typeof answeringStates | keyof typeof sharedStates;

/** Every state that is claimed to be tested. What stands here is run by a journey, or `claims.test.ts` fails. */
export const testedStates: Readonly<Record<StateId, TestedState>> = { ...answeringStates, ...sharedStates };
