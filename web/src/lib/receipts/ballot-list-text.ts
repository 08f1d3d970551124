import type { BallotList } from '@takhoyde/api/contract';

/**
 * The public ballot list as a text file: a first line that says what it is and how many, then one receipt a line, sorted. Whoever
 * counts the lines below the first counts the ballots.
 * @example ballotListText({ wave: 'W1', receipts: ['B', 'A'] }, 'W1: 2') // '# W1: 2\nA\nB\n'
 */
export const ballotListText = ({ receipts }: BallotList, head: string): string =>
  `${[`# ${head}`, ...[...receipts].sort()].join('\n')}\n`;
