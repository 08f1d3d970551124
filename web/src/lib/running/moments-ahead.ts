import type { WaveSummary } from '@takhoyde/api/contract';

/** Something that will happen to a wave by itself. */
export interface MomentAhead {
  readonly what: 'opens' | 'closes' | 'shows' | 'employees';
  readonly at: string;
}

type Told = Pick<WaveSummary, 'state' | 'opensAt' | 'closesAt' | 'resultsAt' | 'employeesSeeResultsAt'>;

/** Which moments are behind a wave in each state. */
const behind: Readonly<Partial<Record<WaveSummary['state'], number>>> = {
  approved: 0,
  open: 1,
  closing: 2,
  closed: 2,
  released: 3,
};

/**
 * What will happen to a wave by itself, in order. Edges: nothing before both sides have approved, since nothing is agreed; nothing of
 * results where no instant was agreed.
 * @example momentsAhead({ state: 'open', opensAt: 'a', closesAt: 'b' }) // [{ what: 'closes', at: 'b' }]
 * @example momentsAhead({ state: 'preparing', opensAt: 'a', closesAt: 'b' }) // []
 */
export const momentsAhead = ({ state, opensAt, closesAt, resultsAt, employeesSeeResultsAt }: Told): MomentAhead[] => {
  const passed = behind[state];
  if (passed === undefined) return [];
  const all = [
    { what: 'opens', at: opensAt },
    { what: 'closes', at: closesAt },
    { what: 'shows', at: resultsAt },
    { what: 'employees', at: employeesSeeResultsAt },
  ] as const;
  return all.slice(passed).flatMap(({ what, at }) => (at === undefined ? [] : [{ what, at }]));
};
