import type { LocalizedText } from '@takhoyde/api/contract';
import type { Definition, Item, Option, Scale } from '@takhoyde/survey-definitions';

/** Something to choose. An aside («don't know», «prefer not to say») stands apart from the answers proper. */
export interface Choice {
  readonly value: number | string;
  readonly label: LocalizedText;
  readonly isAside: boolean;
}

/** A question as it is drawn. `mostCount`: how many may be chosen at once; one for all but «choose several». */
export interface Question {
  readonly id: string;
  readonly text: LocalizedText;
  readonly help: LocalizedText | undefined;
  readonly kind: 'one' | 'several';
  readonly choices: readonly Choice[];
  readonly mostCount: number;
  /** The choices are steps of a scale, so their order is their meaning. */
  readonly isScale: boolean;
}

const ofScale = (scale: Scale | undefined): Choice[] => [
  ...(scale?.points ?? []).map(({ value, label }) => ({ value, label, isAside: false })),
  ...(scale?.nonSubstantive ?? []).map(({ value, label }) => ({ value, label, isAside: true })),
];

const ofOptions = (options: readonly Option[]): Choice[] =>
  options.map(({ id, label, exclusive }) => ({ value: id, label, isAside: exclusive }));

const helpOf = ({ texts }: Definition, { help }: Item): LocalizedText | undefined =>
  typeof help === 'string' ? texts[help] : help;

/**
 * The question that an item is drawn as, with the very points or options of its definition.
 * Edges: `undefined` for an open question.
 */
export const questionOf = (definition: Definition, item: Item): Question | undefined => {
  const head = { id: item.id, text: item.text, help: helpOf(definition, item) };
  if (item.type === 'open') return undefined;
  if (item.type === 'multi') {
    return {
      ...head,
      kind: 'several',
      choices: ofOptions(item.options),
      mostCount: item.max ?? item.options.length,
      isScale: false,
    };
  }
  if (item.type === 'single' && item.options !== undefined) {
    return { ...head, kind: 'one', choices: ofOptions(item.options), mostCount: 1, isScale: false };
  }
  const choices = ofScale(item.scale === undefined ? undefined : definition.scales[item.scale]);
  return { ...head, kind: 'one', choices, mostCount: 1, isScale: true };
};

/**
 * What is chosen after `value` has been pressed, in the order the choices are listed. An aside stands alone.
 * Edges: unchanged when one more would be too many.
 */
export const toggled = (question: Question, chosen: readonly string[], value: string): readonly string[] => {
  if (chosen.includes(value)) return chosen.filter((one) => one !== value);
  const isAside = (id: string): boolean => question.choices.some((choice) => choice.value === id && choice.isAside);
  if (isAside(value)) return [value];
  const beside = chosen.filter((one) => !isAside(one));
  if (beside.length >= question.mostCount) return chosen;
  const wanted = [...beside, value];
  return question.choices.flatMap((choice) =>
    typeof choice.value === 'string' && wanted.includes(choice.value) ? [choice.value] : [],
  );
};
