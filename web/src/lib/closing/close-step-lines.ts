import type { CloseEntry, CloseProtocol } from '@takhoyde/api/contract';
import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';
import { roleWords } from '#lib/waves/role-words.ts';

/** One step of a closing as a person reads it. `prints` are hashes, each with what it is of. */
export type StepLines = {
  readonly step: CloseEntry['step'];
  readonly title: string;
  readonly at: string;
  readonly lines: readonly string[];
  readonly prints: readonly { readonly name: string; readonly value: string }[];
};

const total = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

type Told<Step extends CloseEntry['step']> = Extract<CloseEntry, { step: Step }>['told'];

const officeLines = ({ buckets, printedCodes }: Told<'office-closed'>, { m, formats: { count } }: Reader): string[] => {
  const words = m.control.steps['office-closed'];
  const sum = (of: (bucket: (typeof buckets)[number]) => number): string => count(total(buckets, of));
  return [
    words.counts(
      sum(({ invited }) => invited),
      count(buckets.length),
    ),
    words.issued(
      sum(({ issued }) => issued),
      sum(({ reissued }) => reissued),
    ),
    ...(printedCodes === null
      ? []
      : [words.codes(count(printedCodes.made), count(printedCodes.used), count(printedCodes.unused))]),
  ];
};

const countedLines = (told: Told<'counted'>, { m, formats }: Reader): string[] => {
  const words = m.control.steps.counted;
  const { keyOpenedBy, countedCount, unreadableCount, partlyRefusedCount } = told;
  const holders = keyOpenedBy.map(({ office }) => knownWords(m.control.holders, office) ?? office);
  return [
    words.opened,
    ...(holders.length === 0 ? [] : [words.key(formats.list(holders))]),
    words.counted(formats.count(countedCount)),
    ...(unreadableCount === 0 ? [] : [words.unreadable(formats.count(unreadableCount))]),
    ...(partlyRefusedCount === 0 ? [] : [words.partly(formats.count(partlyRefusedCount))]),
  ];
};

const begunLines = ({ closedBy, early }: Told<'begun'>, reader: Reader): string[] => {
  const { steps } = reader.m.control;
  const by = closedBy.role === 'schedule' ? steps.bySchedule : steps.begun.by(closedBy.name, roleWords(closedBy.role, reader));
  return early === undefined ? [by] : [by, steps['cancel-decided'].reason(early.reason)];
};

const ownLines = (entry: CloseEntry, reader: Reader): string[] => {
  const { steps } = reader.m.control;
  switch (entry.step) {
    case 'begun':
      return begunLines(entry.told, reader);
    case 'cancel-decided':
      return [steps['cancel-decided'].reason(entry.told.reason)];
    case 'cancelled':
      return [steps.cancelled.text];
    case 'box-shut':
      return [steps['box-shut'].spent(reader.formats.count(total(entry.told.buckets, ({ spent }) => spent)))];
    case 'office-closed':
      return officeLines(entry.told, reader);
    case 'counted':
      return countedLines(entry.told, reader);
    case 'box-overwritten':
    case 'office-overwritten':
      return [steps[entry.step].text];
    default:
      return [];
  }
};

const destroyedLine = ({ told }: CloseEntry, { m, formats }: Reader): string[] => {
  if (!('destroyed' in told) || told.destroyed.length === 0) return [];
  return [m.control.closing.destroyed(formats.list(told.destroyed.map((thing) => m.control.destroyed[thing])))];
};

const printsOf = (entry: CloseEntry, { m }: Reader): StepLines['prints'] => {
  if (entry.step !== 'finished') return [];
  const words = m.control.steps.finished;
  const { releaseHash, ballotListHash } = entry.told;
  return [
    { name: words.release, value: releaseHash },
    { name: words.list, value: ballotListHash },
  ];
};

/** The protocol of a closing in plain words, step by step. */
export const closeStepLines = ({ entries }: CloseProtocol, reader: Reader): StepLines[] =>
  entries.map((entry) => ({
    step: entry.step,
    title: reader.m.control.steps[entry.step].title,
    at: entry.at,
    lines: [...ownLines(entry, reader), ...destroyedLine(entry, reader)],
    prints: printsOf(entry, reader),
  }));
