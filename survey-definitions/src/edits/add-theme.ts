import { dimensionIdOf, perspectiveOf } from '../assemble-definition.ts';
import type { Definition } from '../definition.ts';
import type { Dimension, Theme } from '../dimension.ts';
import type { Item } from '../item.ts';
import type { EditContext } from './edit-outcome.ts';

const themeOf = (definition: Definition, id: string, { bank, base }: EditContext): Theme | undefined =>
  [...bank.dimensions, ...definition.themes, ...(base?.themes ?? [])].find((theme) => theme.id === id);

/** An index with nothing in it yet; `settle` fills it with what is scored, and makes it a mere theme where nothing is. */
const emptyDimension = (theme: Theme, item: Item): Dimension => {
  const perspective = perspectiveOf(item);
  return {
    ...theme,
    id: dimensionIdOf(theme.id, perspective),
    kind: 'index',
    items: [],
    ...(perspective === undefined ? {} : { perspective, theme: theme.id }),
  };
};

/**
 * Adds the dimension an item belongs to, unless it is there. It comes from the version the draft began as, else from the bank.
 * @param themeId the item's theme in the bank, without perspective
 */
export const addTheme = (definition: Definition, item: Item, themeId: string, context: EditContext): Definition => {
  const id = dimensionIdOf(themeId, perspectiveOf(item));
  if (definition.dimensions.some((dimension) => dimension.id === id)) return definition;
  const known = context.base?.dimensions.find((dimension) => dimension.id === id);
  const theme = themeOf(definition, themeId, context);
  const added = known === undefined ? theme && emptyDimension(theme, item) : { ...known, items: [] };
  return added === undefined ? definition : { ...definition, dimensions: [...definition.dimensions, added] };
};
