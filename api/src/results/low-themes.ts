import type { PulseSuggestion } from '../contract/index.ts';
import { indexOf } from './hidden-figures.ts';
import type { ReleasedWave } from './released-wave.ts';

/** A theme that came out low, with the figure that says so. */
export type LowTheme = PulseSuggestion['themes'][number];

/** How many of the themes that came out lowest are followed up: more, and none of them is followed. */
const lowThemeCount = 3;

/**
 * Themes of a unit that came out lowest, lowest first. Only what is shown there, and told as it is: of a figure that may lie higher
 * or lower than it says, nobody knows that it is low.
 */
export const lowThemes = async (wave: ReleasedWave, unitId: string): Promise<LowTheme[]> => {
  const figures = (await wave.figuresOf([unitId])).get(unitId);
  const themes = wave.head.header.definition.dimensions.flatMap(({ id, name }): LowTheme[] => {
    const figure = indexOf(figures, 'all', id);
    if (figure.kind === 'hidden' || figure.limit !== 'none') return [];
    return [{ dimension: id, name, mean: figure.mean, answerCount: figure.answerCount }];
  });
  return themes.sort((one, other) => one.mean - other.mean).slice(0, lowThemeCount);
};
