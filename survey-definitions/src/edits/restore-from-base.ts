import type { Definition } from '../definition.ts';
import type { ItemId } from '../identifiers.ts';

type Groups = Record<string, ItemId[]> | undefined;

/** Groups with an item back where the base had it, in the base's order. */
const restoredGroups = (here: Groups, base: Groups, id: ItemId): Groups => {
  const names = Object.entries(base ?? {}).filter(([, ids]) => ids.includes(id));
  if (names.length === 0) return here;
  const back = names.map(([name, ids]): [string, ItemId[]] => {
    const present = [...(here?.[name] ?? []), id];
    return [name, [...ids.filter((one) => present.includes(one)), ...present.filter((one) => !ids.includes(one))]];
  });
  return { ...here, ...Object.fromEntries(back) };
};

/**
 * What the base said of an item that was taken out and comes back: routing, restriction, its place in the matrix and in the core,
 * recorded equivalences. Not its block of a rotation, which is set as a whole.
 */
export const restoreFromBase = (definition: Definition, base: Definition | undefined, id: ItemId): Definition => {
  if (base?.items.some((item) => item.id === id) !== true) return definition;
  const { reporting } = definition;
  const facets = restoredGroups(reporting.facets, base.reporting.facets, id);
  const stems = restoredGroups(reporting.stems, base.reporting.stems, id);
  const restriction = base.reporting.restricted[id];
  const isCore = base.reporting.coreItems?.includes(id) === true;
  return {
    ...definition,
    logic: [...definition.logic, ...base.logic.filter((line) => line.item === id)],
    equivalences: [...definition.equivalences, ...base.equivalences.filter((line) => line.item === id)],
    reporting: {
      ...reporting,
      ...(facets === undefined ? {} : { facets }),
      ...(stems === undefined ? {} : { stems }),
      ...(isCore ? { coreItems: [...(reporting.coreItems ?? []), id] } : {}),
      restricted: { ...reporting.restricted, ...(restriction === undefined ? {} : { [id]: restriction }) },
    },
  };
};
