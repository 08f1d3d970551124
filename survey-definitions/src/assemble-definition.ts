import type { Bank, Survey } from './bank.ts';
import { definitionSchemaName, type Section } from './definition.ts';
import type { Dimension, Theme } from './dimension.ts';
import { indexItemIds } from './index-items.ts';
import type { Item, LikertItem } from './item.ts';
import type { Scale } from './scale.ts';

type Perspective = Dimension['perspective'];

const isScored = (bank: Bank, item: Item): item is LikertItem =>
  item.type === 'likert' && bank.scales[item.scale]?.scoring === 'index';

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Whose eyes an item is seen through, where it says so. */
export const perspectiveOf = (item: Item): Perspective => (item.type === 'likert' ? item.perspective : undefined);
/** The id of the index of a theme as seen through these eyes. */
export const dimensionIdOf = (theme: string, perspective: Perspective): string =>
  perspective ? `${theme}-${perspective}` : theme;

/** Own view and staff's view of the same capability are two indices, since a mean of the two would be about nobody. */
export const withDimensionId = (item: Item): Item =>
  item.dimension === undefined ? item : { ...item, dimension: dimensionIdOf(item.dimension, perspectiveOf(item)) };

const dimensionsOf = (theme: Theme, items: readonly LikertItem[], survey: Survey): Dimension[] =>
  unique(items.map(perspectiveOf)).map((perspective) => {
    const ids = items.filter((item) => perspectiveOf(item) === perspective).map((item) => item.id);
    const minAnsweredCount = survey.reporting.minAnsweredCount[theme.id];
    return {
      ...theme,
      id: dimensionIdOf(theme.id, perspective),
      kind: indexItemIds(survey, { items: ids }).length === 1 ? 'single-item' : 'index',
      items: ids,
      ...(minAnsweredCount === undefined ? {} : { minAnsweredCount }),
      ...(perspective === undefined ? {} : { perspective, theme: theme.id }),
    };
  });

const scaleOf = (bank: Bank, id: string): [string, Scale][] => {
  const scale = bank.scales[id];
  return scale === undefined ? [] : [[id, scale]];
};

const textKeysOf = (survey: Survey, items: readonly Item[]): string[] =>
  unique([
    ...survey.intro,
    ...survey.sections.flatMap((section) => section.intro),
    ...items.map((item) => item.help).filter((help) => typeof help === 'string'),
    'thanks',
  ]);

/** A routing line for a whole section becomes the section's own condition; both must hold where there are two. */
const withSectionLogic = (survey: Survey): Section[] =>
  survey.sections.map((section) => {
    const lines = survey.logic.filter((line) => 'section' in line).filter((line) => line.section === section.id);
    const conditions = [section.showIf, ...lines.map((line) => line.showIf)].filter(isDefined);
    const [only] = conditions;
    if (only === undefined) return section;
    return { ...section, showIf: conditions.length === 1 ? only : { all: conditions } };
  });

const reportingOf = ({ reporting }: Survey): Record<string, unknown> => {
  const { minAnsweredCount: _counts, core8, ...rest } = reporting;
  return core8 === undefined ? rest : { ...rest, coreItems: core8 };
};

/** Fields of a survey file that a definition takes as they stand. */
const carriedOver = [
  ...(['id', 'version', 'status', 'kind', 'title', 'purpose', 'cadence', 'languages', 'defaultLanguage'] as const),
  ...(['attributes', 'intro', 'rotation', 'roundsPerYear', 'estimatedMinutes'] as const),
];

/**
 * Makes one self-contained object of a survey file and the bank it points into. Why: a wave freezes and hashes exactly
 * what was asked, and the bank moves on. Dimensions list the Likert items of this survey they are scored from.
 * The outcome is parsed by the caller like any other definition; what it lacks is found there.
 */
export const assembleDefinition = (survey: Survey, bank: Bank): unknown => {
  const wanted = survey.sections.flatMap((section) => section.items);
  const items = wanted.map((id) => bank.items.find((item) => item.id === id)).filter(isDefined);
  const scored = (theme: Theme) => items.filter((item) => isScored(bank, item)).filter((item) => item.dimension === theme.id);
  const themes = bank.dimensions.filter((theme) => items.some((item) => item.dimension === theme.id));
  const scaleIds = unique(items.map((item) => ('scale' in item ? item.scale : undefined)).filter(isDefined));
  return {
    schema: definitionSchemaName,
    ...Object.fromEntries(carriedOver.map((field) => [field, survey[field]]).filter(([, value]) => value !== undefined)),
    sections: withSectionLogic(survey),
    logic: survey.logic.filter((line) => 'item' in line),
    reporting: reportingOf(survey),
    items: items.map(withDimensionId),
    dimensions: themes.flatMap((theme) => dimensionsOf(theme, scored(theme), survey)),
    themes: themes.filter((theme) => scored(theme).length === 0),
    scales: Object.fromEntries(scaleIds.flatMap((scaleId) => scaleOf(bank, scaleId))),
    texts: Object.fromEntries(textKeysOf(survey, items).map((key) => [key, bank.texts[key]])),
  };
};
