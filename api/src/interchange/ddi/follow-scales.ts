import type { NoteCollector } from '../import-note.ts';
import { jsonArray, jsonObject, jsonText } from '../read-json.ts';
import type { Category, ReadItem } from './read-variable.ts';

/** A scale with the labels that a variable's categories have; `undefined` when they are not its points. */
const relabelled = (scale: unknown, categories: readonly Category[]): unknown => {
  const fields = jsonObject(scale);
  const labels = new Map(categories.map(({ value, label }) => [value, label]));
  const list = (name: string): unknown[] | undefined => {
    const points = jsonArray(fields?.get(name)).map(jsonObject);
    const said = points.map((point) => labels.get(jsonText(point?.get('value')) ?? ''));
    return said.some((label) => label === undefined)
      ? undefined
      : points.map((point, at) => ({ ...Object.fromEntries(point ?? []), label: said[at] }));
  };
  const points = list('points');
  const nonSubstantive = list('nonSubstantive');
  return points === undefined || nonSubstantive === undefined || fields === undefined
    ? undefined
    : { ...Object.fromEntries(fields), points, nonSubstantive };
};

/** Whatever order their fields stand in: a database gives them back in another one than they were written. */
const inOrder = (_key: string, value: unknown): unknown => {
  const fields = jsonObject(value);
  return fields === undefined ? value : Object.fromEntries([...fields].sort(([one], [other]) => (one < other ? -1 : 1)));
};
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);

/**
 * Scales as the categories of the variables say them: each variable has a copy, and a copy that was changed by another tool is
 * followed, for every item on the scale. When copies disagree about the change, the first one is followed and the others named.
 */
export const followScales = (
  scales: Readonly<Record<string, unknown>>,
  items: readonly ReadItem[],
  notes: NoteCollector,
): Record<string, unknown> => {
  const followed: Record<string, unknown> = { ...scales };
  for (const [id, scale] of Object.entries(scales)) {
    const users = items.filter(({ fields, categories }) => fields['scale'] === id && categories.length > 0);
    const copies = users
      .map((item) => ({ item: item.id, copy: relabelled(scale, item.categories) }))
      .filter(({ copy }) => copy !== undefined);
    const changed = copies.filter(({ copy }) => !isSame(copy, scale));
    const [first] = changed;
    if (first === undefined) continue;
    followed[id] = first.copy;
    const followers = changed.filter(({ copy }) => isSame(copy, first.copy)).map(({ item }) => item);
    notes.add({ where: id, kind: 'changed', code: 'scale-changed-in-ddi', values: [id, ...followers] });
    const others = changed.map(({ item }) => item).filter((item) => !followers.includes(item));
    if (others.length > 0)
      notes.add({ where: id, kind: 'needs-attention', code: 'scale-differs-between-items', values: [id, ...others] });
  }
  return followed;
};
