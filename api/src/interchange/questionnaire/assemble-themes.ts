import type { AssembledItem, Workshop } from './assemble-items.ts';
import { idMaker } from './make-ids.ts';

/** A matrix as a dimension (all its statements on one scored scale) or as a theme (no index may be made of it yet). */
export type AssembledTheme = { id: string; isDimension: boolean; fields: unknown; items: ReadonlySet<string> };

const byStem = (items: readonly AssembledItem[]): Map<string, AssembledItem[]> => {
  const groups = new Map<string, AssembledItem[]>();
  for (const item of items) {
    const code = item.question.stem?.code;
    if (code !== undefined && item.scale !== undefined) groups.set(code, [...(groups.get(code) ?? []), item]);
  }
  return groups;
};

/**
 * What each matrix of the file gives: its statements stand under one stem on one scale, which is the nearest that files come to
 * saying what is measured together. Single questions get no dimension: which one is a judgement, and a finding asks for it.
 */
export const assembleThemes = ({ words, notes }: Workshop, items: readonly AssembledItem[]): AssembledTheme[] => {
  const name = idMaker();
  return [...byStem(items)].flatMap(([code, group]) => {
    const stem = group[0]?.question.stem;
    if (stem === undefined || group.length < 2) return [];
    const id = name(code, 'tema');
    const isDimension = group.every(({ isScored, scale }) => isScored && scale === group[0]?.scale);
    const shared = { id, name: words.textOf(stem.text, { where: code, fallback: id }) };
    const ids = group.map((item) => item.id);
    notes.add({ where: code, kind: 'changed', code: 'stem-became-help', values: [String(ids.length)] });
    return [{ id, isDimension, fields: isDimension ? { ...shared, items: ids } : shared, items: new Set(ids) }];
  });
};
