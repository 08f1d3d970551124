import { readability, type Definition, type Language, type NodeType } from '@takhoyde/survey-definitions';
import { isCore } from './questionnaire.ts';

/** What someone who is to approve a questionnaire asks first: how long, how hard to read, and what is special in it. */
export interface InstrumentFacts {
  /** Minutes promised to one person, for the longest way through. */
  readonly minutes: { readonly employee: number; readonly leader: number };
  /** LIX of the questions; `null` where there is no word to reckon with. */
  readonly lix: Readonly<Record<Language, number | null>>;
  readonly questionCount: number;
  readonly statementCount: number;
  readonly coreCount: number;
  readonly aboutLeadersCount: number;
  readonly minLeaders: number;
  /** Questions that are shown for large units only. */
  readonly restrictedCount: number;
  readonly localCount: number;
  readonly openCount: number;
  readonly conditionalCount: number;
  readonly rotation: { readonly per: 'person' | 'bucket'; readonly blockCount: number } | undefined;
  readonly isSensitive: boolean;
  /** Lowest kind of unit at which anything is shown; `undefined`: no such limit. */
  readonly lowestNode: NodeType | undefined;
  readonly openLowestNode: NodeType | undefined;
}

/** The facts of a definition. Counts are of questions, each once. */
export const instrumentFacts = (definition: Definition): InstrumentFacts => {
  const { items, reporting, rotation, estimatedMinutes, logic } = definition;
  const lix = readability(definition);
  const count = (holds: (item: Definition['items'][number]) => boolean): number => items.filter(holds).length;
  const inConditionalSection = new Set(
    definition.sections.flatMap(({ showIf, items: ids }) => (showIf === undefined ? [] : ids)),
  );
  return {
    minutes: { employee: estimatedMinutes.employee, leader: estimatedMinutes.leader },
    lix: { nb: lix.nb ?? null, nn: lix.nn ?? null, en: lix.en ?? null },
    questionCount: items.length,
    statementCount: count(({ type }) => type === 'likert'),
    coreCount: count((item) => isCore(definition, item)),
    aboutLeadersCount: count(({ aboutLeaders }) => aboutLeaders),
    minLeaders: reporting.aboutLeaders.minLeaders,
    restrictedCount: count(({ id }) => Object.hasOwn(reporting.restricted, id)),
    localCount: count(({ isLocal }) => isLocal),
    openCount: count(({ type }) => type === 'open'),
    conditionalCount: count(({ id }) => inConditionalSection.has(id) || logic.some(({ item }) => item === id)),
    rotation: rotation && { per: rotation.per, blockCount: rotation.blocks.length },
    isSensitive: reporting.isSensitive,
    lowestNode: reporting.lowestNode,
    openLowestNode: reporting.open?.lowestNode,
  };
};
