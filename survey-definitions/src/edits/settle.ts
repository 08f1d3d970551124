import type { Definition } from '../definition.ts';
import type { Dimension, Theme } from '../dimension.ts';
import { compareDefinitions } from '../compare-definitions.ts';
import { estimatedMinutes } from '../estimated-minutes.ts';
import { indexItemIds } from '../index-items.ts';
import type { Item } from '../item.ts';
import { nextVersion } from '../next-version.ts';
import type { EditContext } from './edit-outcome.ts';
import { useOf } from './take-in.ts';

const isScored = ({ scales }: Definition, item: Item): boolean =>
  item.type === 'likert' && !item.isLocal && scales[item.scale]?.scoring === 'index';

/** Each index with the items it is scored from now; one that has none left is no index. */
const settledDimensions = (definition: Definition): Dimension[] => {
  const isHere = (id: string): boolean => definition.items.some((item) => item.id === id);
  const listed = definition.dimensions.flatMap((dimension) => dimension.items);
  return definition.dimensions.flatMap(({ minAnsweredCount, ...dimension }): Dimension[] => {
    const added = definition.items.filter((item) => item.dimension === dimension.id && isScored(definition, item));
    const items = [...dimension.items.filter(isHere), ...added.map((item) => item.id).filter((id) => !listed.includes(id))];
    if (items.length === 0) return [];
    const enough =
      minAnsweredCount === undefined
        ? {}
        : { minAnsweredCount: Math.min(minAnsweredCount, indexItemIds(definition, { items }).length) };
    const settled: Dimension = { ...dimension, items, ...enough };
    return [{ ...settled, kind: indexItemIds(definition, settled).length === 1 ? 'single-item' : 'index' }];
  });
};

const themeOf = ({ id, name, definition, construct, refs, seed, figure3 }: Dimension): Theme => ({
  id,
  name,
  ...(definition === undefined ? {} : { definition }),
  ...(construct === undefined ? {} : { construct }),
  refs,
  seed,
  ...(figure3 === undefined ? {} : { figure3 }),
});

const withThemes = (definition: Definition): Definition => {
  const dimensions = settledDimensions(definition);
  const isIndex = (id: string): boolean => dimensions.some((dimension) => dimension.id === id);
  const isAskedOf = (id: string): boolean => definition.items.some((item) => item.dimension === id);
  const faded = definition.dimensions.filter(({ id }) => !isIndex(id)).map(themeOf);
  const themes = new Map([...faded, ...definition.themes].map((theme) => [theme.id, theme]));
  return { ...definition, dimensions, themes: [...themes.values()].filter(({ id }) => isAskedOf(id) && !isIndex(id)) };
};

const scalesUsed = ({ items }: Definition): string[] => items.flatMap((item) => ('scale' in item && item.scale) || []);
const textsUsed = ({ intro, sections, items }: Definition): string[] => [
  ...intro,
  ...sections.flatMap((section) => section.intro),
  ...items.flatMap((item) => (typeof item.help === 'string' ? item.help : [])),
];

/** Without what was used before the edit and is not used after it. What nobody used before ("thanks") stays. */
const pruned = <T>(record: Record<string, T>, before: readonly string[], after: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !before.includes(key) || after.includes(key)));

/** The strictest rules any item brings with it; they fall back to the base's when the item goes again. */
const withGuards = (definition: Definition, { bank, base }: EditContext): Definition => {
  const { reporting } = definition;
  const own = (base ?? definition).reporting;
  const uses = definition.items.map((item) => useOf(bank, item.id));
  const minLeaders = Math.max(own.aboutLeaders.minLeaders, ...uses.map((use) => use.minLeaders ?? 0));
  const isSensitive = own.isSensitive || uses.some((use) => use.isSensitive);
  return { ...definition, reporting: { ...reporting, isSensitive, aboutLeaders: { minLeaders } } };
};

const calculated =
  'every notice once and the longest way of one person, 150 words/min + 3 s per question; calculated, not measured';
const rounded = (minutes: number): number => Math.min(120, Number(minutes.toFixed(1)));

/** New minutes where the calculation moved; minutes measured in a pilot stay as long as what is asked stays as long. */
const withMinutes = (before: Definition, after: Definition): Definition => {
  const of = (definition: Definition) => ({
    employee: rounded(estimatedMinutes(definition, 'employees')),
    leader: rounded(estimatedMinutes(definition, 'leaders')),
  });
  const [earlier, later] = [of(before), of(after)];
  const isSame = earlier.employee === later.employee && earlier.leader === later.leader;
  return isSame ? after : { ...after, estimatedMinutes: { ...later, method: calculated } };
};

const withVersion = (definition: Definition, { base }: EditContext): Definition =>
  base === undefined
    ? definition
    : { ...definition, version: nextVersion(base.version, compareDefinitions(base, definition).versionStep) };

/**
 * A definition after an edit, with everything that follows from what is asked put right: dimensions and themes, scales and texts
 * in use, sensitivity and leaders needed, minutes, and the lowest version that tells the truth about the change from the base.
 */
export const settle = (before: Definition, edited: Definition, context: EditContext): Definition => {
  const themed = withThemes(edited);
  const lean = {
    ...themed,
    scales: pruned(themed.scales, scalesUsed(before), scalesUsed(themed)),
    texts: pruned(themed.texts, textsUsed(before), textsUsed(themed)),
  };
  return withVersion(withMinutes(before, withGuards(lean, context)), context);
};
