import type { Mark } from './question-row.ts';

/** What is to know of a question of the bank before it is chosen. */
export interface ChoiceFacts {
  readonly isReversed: boolean;
  readonly isAboutLeaders: boolean;
  readonly audience: 'all' | 'leaders' | 'employees';
}

/** The marks of a question that is not in a draft yet. */
export const statementMarks = ({ isReversed, isAboutLeaders, audience }: ChoiceFacts): readonly Mark[] => [
  ...(isReversed ? ['reversed' as const] : []),
  ...(isAboutLeaders ? ['aboutLeaders' as const] : []),
  ...(audience === 'all' ? [] : [audience]),
];
