import type { LevelTitle } from '../contract/index.ts';

/** Any type of virksomhet. */
export const everyType = '*';

/**
 * A local title as it is looked up: letters and digits only count, whatever their case and the spaces around.
 * @example titleKeyOf('  Seksjonsleder ') // 'seksjonsleder'
 * @example titleKeyOf('Avdelingsleder  skole') // 'avdelingsleder skole'
 */
export const titleKeyOf = (title: string): string => title.trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** Which level a title means, in a type of virksomhet (`null`: unknown); undefined when the map does not tell. */
export type LevelOfTitle = (organisationType: string | null, title: string) => string | undefined;

/** A level map made ready to be asked: first for the type of virksomhet, then for all. Titles count in bokmål and nynorsk. */
export const levelOfTitle = (titles: readonly LevelTitle[]): LevelOfTitle => {
  const levels = new Map<string, string>();
  const key = (type: string, title: string): string => `${type.toLowerCase()}\n${titleKeyOf(title)}`;
  for (const { organisationType, titleNn, levelId } of titles)
    if (titleNn !== null) levels.set(key(organisationType, titleNn), levelId);
  for (const { organisationType, title, levelId } of titles) levels.set(key(organisationType, title), levelId);
  return (organisationType, title) => levels.get(key(organisationType ?? everyType, title)) ?? levels.get(key(everyType, title));
};

/** The type of the virksomhet a unit belongs to: its own, or that of the nearest unit above that has one. Parents come first. */
export const organisationTypes = (
  units: readonly { readonly id: string; readonly parentId: string | null; readonly organisationType: string | null }[],
): ReadonlyMap<string, string | null> => {
  const types = new Map<string, string | null>();
  for (const { id, parentId, organisationType } of units)
    types.set(id, organisationType ?? (parentId === null ? null : (types.get(parentId) ?? null)));
  return types;
};
