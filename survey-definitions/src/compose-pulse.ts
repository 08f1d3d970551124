import type { Bank } from './bank.ts';
import { definitionSchemaName, type Definition } from './definition.ts';
import type { EditOutcome } from './edits/edit-outcome.ts';
import { refusal } from './edits/edit-outcome.ts';
import { settle } from './edits/settle.ts';
import { takeIn } from './edits/take-in.ts';
import { itemOf } from './reporting-rules.ts';
import type { ItemId } from './identifiers.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Rotation } from './rotation.ts';

/** What a pulse is made of. */
export type PulsePlan = {
  id: string;
  title: LocalizedText;
  /** Ids of the bank, in the order they are asked. */
  items: readonly ItemId[];
  /** Into how many blocks the statements that are no anchors are dealt, and whether each person or each ballot bucket gets one. */
  rotation?: { per: Rotation['per']; blockCount: number } | undefined;
  /** How often one person is asked in a year; four times when absent. */
  roundsPerYear?: number | undefined;
};

const introKeys = ['intro.privacy', 'intro.groups', 'intro.voluntary', 'notice.varsling.short'];

const textOf = ({ texts }: Bank, key: string, fallback: LocalizedText): LocalizedText => texts[key] ?? fallback;

/** A pulse that asks nothing yet: a section for everybody and one for leaders. */
const emptyPulse = ({ id, title, roundsPerYear = 4 }: PulsePlan, bank: Bank): Definition => {
  const keys = [...introKeys, 'thanks'].filter((key) => bank.texts[key] !== undefined);
  const section = (sectionId: string, key: string) => ({ id: sectionId, title: textOf(bank, key, title), intro: [], items: [] });
  return {
    schema: definitionSchemaName,
    id,
    version: '1.0.0',
    status: 'draft: needs cognitive testing before it is relied on',
    kind: 'pulse',
    title,
    purpose: textOf(bank, 'pulse.purpose', title),
    languages: ['nb', 'nn', 'en'],
    defaultLanguage: 'nb',
    attributes: [],
    intro: introKeys.filter((key) => keys.includes(key)),
    sections: [
      section('a', 'pulse.section.all'),
      { ...section('l', 'pulse.section.leaders'), showIf: { attr: 'audience', in: ['leaders'] } },
    ],
    logic: [],
    reporting: { minAnsweredShare: 0.5, aboutLeaders: { minLeaders: 3 }, isSensitive: false, restricted: {} },
    roundsPerYear,
    estimatedMinutes: { employee: 0, leader: 0 },
    items: [],
    dimensions: [],
    themes: [],
    scales: {},
    texts: Object.fromEntries(keys.flatMap((key) => (bank.texts[key] === undefined ? [] : [[key, bank.texts[key]]]))),
    equivalences: [],
  };
};

/** Anchors are asked of everybody, since the trend leans on them; what else employees can meet is dealt into blocks in turn. */
const rotationOf = ({ items }: Definition, { rotation }: PulsePlan): Rotation | undefined => {
  if (rotation === undefined) return undefined;
  const dealt = items.filter((item) => item.type === 'likert' && !item.anchor && item.audience !== 'leaders');
  const blocks = Array.from({ length: rotation.blockCount }, (_unused, block) =>
    dealt.filter((_item, at) => at % rotation.blockCount === block).map((item) => item.id),
  ).filter((block) => block.length > 0);
  return blocks.length < 2 ? undefined : { per: rotation.per, blocks };
};

/**
 * Makes a pulse of items of the bank, each with all that belongs to it (see `editDefinition`). Whether it is of the right length
 * and sound is for `parseDefinition` to say: a composer looks at the findings while items come and go.
 * Edges: refused when an item is not in the bank, or hangs on one that is not in the pulse; a rotation of fewer than two
 * statements is none.
 */
export const composePulse = (plan: PulsePlan, bank: Bank): EditOutcome => {
  const empty = emptyPulse(plan, bank);
  let pulse = empty;
  for (const id of plan.items) {
    if (itemOf(pulse, id) !== undefined) continue;
    const isForLeaders = bank.items.find((item) => item.id === id)?.audience === 'leaders';
    const outcome = takeIn(pulse, { kind: 'take-in', item: id, section: isForLeaders ? 'l' : 'a' }, { bank });
    if (outcome.definition === undefined) return outcome;
    pulse = outcome.definition;
  }
  if (pulse.items.length === 0) return refusal('last-item', 'a pulse asks at least one thing');
  const rotation = rotationOf(pulse, plan);
  const sections = pulse.sections.filter((section) => section.items.length > 0);
  const composed = { ...pulse, sections, ...(rotation === undefined ? {} : { rotation }) };
  return { definition: settle(empty, composed, { bank }) };
};
