import { testedStates } from './states.ts';

const isState = (word: string): boolean => word in testedStates;
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');

/**
 * The states that a journey names when it calls one of these, from its source text. What is commented out does not count.
 * @example statesNamed("await expectForEverybody(page, 'receipt');", ['expectForEverybody']) // ['receipt']
 */
export const statesNamed = (text: string, calls: readonly string[]): readonly string[] => {
  const statements = withoutComments(text).split(';');
  const calling = statements.filter((statement) => calls.some((call) => new RegExp(`\\b${call}\\(`, 'u').test(statement)));
  return calling.flatMap((statement) => [...statement.matchAll(/'([a-z-]+)'/gu)].map(([, word = '']) => word)).filter(isState);
};
