import type { Condition } from '../condition.ts';
import type { Definition } from '../definition.ts';
import type { LocalizedText } from '../localized-text.ts';

/** What a text is used for, which decides how long it may be. */
export type TextRole = 'statement' | 'option' | 'scale-label' | 'title' | 'name' | 'help' | 'paragraph';
export type PlacedText = { text: LocalizedText; role: TextRole; id: string; path: string };

const itemTexts = (definition: Definition): PlacedText[] =>
  definition.items.flatMap((item, index): PlacedText[] => {
    const path = `items.${index}`;
    const options = 'options' in item ? (item.options ?? []) : [];
    const help: PlacedText[] =
      typeof item.help === 'object' ? [{ text: item.help, role: 'help', id: item.id, path: `${path}.help` }] : [];
    return [
      { text: item.text, role: 'statement', id: item.id, path: `${path}.text` },
      ...options.map((option, at): PlacedText => ({
        text: option.label,
        role: 'option',
        id: item.id,
        path: `${path}.options.${at}.label`,
      })),
      ...help,
    ];
  });

const scaleTexts = (definition: Definition): PlacedText[] =>
  Object.entries(definition.scales).flatMap(([id, scale]) => [
    ...scale.points.map((point, at): PlacedText => ({
      text: point.label,
      role: 'scale-label',
      id,
      path: `scales.${id}.points.${at}.label`,
    })),
    ...scale.nonSubstantive.map((point, at): PlacedText => ({
      text: point.label,
      role: 'scale-label',
      id,
      path: `scales.${id}.nonSubstantive.${at}.label`,
    })),
  ]);

const themeTexts = (definition: Definition): PlacedText[] =>
  (['dimensions', 'themes'] as const).flatMap((list) =>
    definition[list].flatMap(({ id, name, definition: meaning }, at): PlacedText[] => [
      { text: name, role: 'name', id, path: `${list}.${at}.name` },
      ...(meaning === undefined ? [] : [{ text: meaning, role: 'paragraph' as const, id, path: `${list}.${at}.definition` }]),
    ]),
  );

/** Every text a respondent or reader may meet, with where it stands and what it is used for. */
export const textsOf = (definition: Definition): readonly PlacedText[] => [
  { text: definition.title, role: 'title', id: definition.id, path: 'title' },
  { text: definition.purpose, role: 'paragraph', id: definition.id, path: 'purpose' },
  ...definition.sections.map((section, at): PlacedText => ({
    text: section.title,
    role: 'title',
    id: section.id,
    path: `sections.${at}.title`,
  })),
  ...itemTexts(definition),
  ...scaleTexts(definition),
  ...themeTexts(definition),
  ...Object.entries(definition.texts).map(([id, text]): PlacedText => ({ text, role: 'paragraph', id, path: `texts.${id}` })),
];

/**
 * A condition and where in the reading order it is asked: `before` counts the items that come earlier.
 * `guarded` are the items whose being shown depends on it.
 */
export type PlacedCondition = { condition: Condition; id: string; path: string; before: number; guarded: readonly string[] };

/** Where in the reading order each item is asked first, counted from 0. */
export const placesOf = ({ sections }: Definition): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [at, id] of sections.flatMap(({ items }) => items).entries()) if (!places.has(id)) places.set(id, at);
  return places;
};

/** Every condition as written, with sections' conditions placed where the section begins. */
export const conditionsOf = (definition: Definition): readonly PlacedCondition[] => {
  const order = placesOf(definition);
  const ofSections = definition.sections.flatMap(({ id, showIf, items }, at): PlacedCondition[] => {
    const before = definition.sections.slice(0, at).reduce((count, earlier) => count + earlier.items.length, 0);
    return showIf === undefined ? [] : [{ condition: showIf, id, path: `sections.${at}.showIf`, before, guarded: items }];
  });
  const ofItems = definition.logic.map(({ item, showIf }, at): PlacedCondition => {
    const before = order.get(item) ?? Infinity;
    return { condition: showIf, id: item, path: `logic.${at}.showIf`, before, guarded: [item] };
  });
  return [...ofSections, ...ofItems];
};

/** The parts of a condition that ask something, out of their `not`, `all` and `any`. */
export const leavesOf = (condition: Condition): readonly Condition[] => {
  if ('not' in condition) return leavesOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return [condition];
};

/** How many `not`, `all` and `any` lie around the innermost part. */
export const depthOf = (condition: Condition): number => {
  if ('not' in condition) return 1 + depthOf(condition.not);
  if ('all' in condition) return 1 + Math.max(...condition.all.map(depthOf));
  if ('any' in condition) return 1 + Math.max(...condition.any.map(depthOf));
  return 0;
};

/** Values that occur more than once, each once, in the order of their second coming. */
export const repeatedIn = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const value of values) (seen.has(value) ? repeated : seen).add(value);
  return [...repeated];
};
