/** Who answers: leaders are asked more in some questionnaires. */
export type Reader = 'leader' | 'employee';

/** The printed code by which a reader answers in one of the two ways; the same in every wave of the town. */
export const cardOf = (reader: Reader, view: 'one' | 'list'): string =>
  `T1ME${reader === 'leader' ? '1' : '2'}${view === 'one' ? '1' : '2'}0000000`;
