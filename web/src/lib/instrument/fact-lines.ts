import type { Reader } from '#lib/reader/reader.ts';
import type { InstrumentFacts } from './instrument-facts.ts';
import { lixWord } from './lix-word.ts';

/** One line of the facts: what it is about, and what holds. */
export interface FactLine {
  readonly term: string;
  readonly value: string;
}

/** Whole minutes, rounded up: a promise of time is never too small. */
export const wholeMinutes = (minutes: number): number => Math.ceil(minutes);

const timeOf = ({ minutes }: InstrumentFacts, { m, formats }: Reader): string => {
  const employee = formats.count(wholeMinutes(minutes.employee));
  const leader = formats.count(wholeMinutes(minutes.leader));
  return employee === leader ? m.instrument.facts.timeSame(employee) : m.instrument.facts.timeOf(employee, leader);
};

const readingOf = ({ lix }: InstrumentFacts, { m, formats, language }: Reader): string | undefined => {
  const value = lix[language];
  return value === null ? undefined : m.instrument.facts.readingOf(formats.count(value), m.instrument.lixWords[lixWord(value)]);
};

/** What is special in the questionnaire; a line for each thing that is there, and none for what is not. */
const specialLines = (facts: InstrumentFacts, { m, formats }: Reader): (FactLine | undefined)[] => {
  const { facts: words, nodeTypes } = m.instrument;
  const line = (count: number, term: string, value: string): FactLine | undefined => (count === 0 ? undefined : { term, value });
  const { count } = formats;
  const { rotation, lowestNode } = facts;
  return [
    line(facts.coreCount, words.core, words.coreOf(count(facts.coreCount))),
    line(
      facts.aboutLeadersCount,
      words.aboutLeaders,
      words.aboutLeadersOf(count(facts.aboutLeadersCount), count(facts.minLeaders)),
    ),
    line(facts.restrictedCount, words.restricted, words.restrictedOf(count(facts.restrictedCount))),
    lowestNode && { term: words.restricted, value: words.lowest(nodeTypes[lowestNode]) },
    rotation && { term: words.rotation, value: words.rotationOf[rotation.per](count(rotation.blockCount)) },
    line(facts.localCount, words.local, words.localOf(count(facts.localCount))),
    line(facts.conditionalCount, words.conditional, words.conditionalOf(count(facts.conditionalCount))),
    { term: words.open, value: facts.openCount === 0 ? words.openNone : words.openOf(count(facts.openCount)) },
    facts.isSensitive ? { term: words.sensitive, value: words.sensitiveOf } : undefined,
  ];
};

/** The facts of a questionnaire as lines, the most asked for first. */
export const factLines = (facts: InstrumentFacts, reader: Reader): readonly FactLine[] => {
  const { m, formats } = reader;
  const { facts: words } = m.instrument;
  const reading = readingOf(facts, reader);
  const others = formats.count(facts.questionCount - facts.statementCount);
  const lines = [
    { term: words.time, value: timeOf(facts, reader) },
    {
      term: words.questions,
      value: words.questionsOf(m.instrument.statements(formats.count(facts.statementCount)), others),
    },
    reading === undefined ? undefined : { term: words.reading, value: reading },
    ...specialLines(facts, reader),
  ];
  return lines.filter((line) => line !== undefined);
};
