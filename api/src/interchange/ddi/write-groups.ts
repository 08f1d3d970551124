import type { Definition, ItemId, LocalizedText, Section } from '@takhoyde/survey-definitions';
import { xmlElement, type XmlElementText } from '../write-xml.ts';
import { checksum } from './checksum.ts';
import { ddiId } from './ddi-names.ts';
import { divide, isCarried, wordElements } from './write-words.ts';

type WriteNotes = (subject: string, content: unknown) => XmlElementText;
/** A group of variables, with the elements that say what it is. */
type Group = {
  kind: 'section' | 'dimension' | 'theme' | 'facet' | 'stem';
  type: string;
  id: string;
  items: readonly ItemId[];
  inside: readonly XmlElementText[];
};

const groupElement = ({ kind, type, id, items, inside }: Group): XmlElementText =>
  xmlElement(
    'varGrp',
    {
      ID: ddiId(kind, id),
      type,
      name: id,
      var: items.length === 0 ? undefined : items.map((item) => ddiId('item', item)).join(' '),
    },
    inside,
  );

const sectionGroup = (definition: Definition, section: Section, writeNotes: WriteNotes, written: Set<string>): XmlElementText => {
  const { id: _id, items: _items, ...fields } = section;
  const { carried, rest } = divide(fields, ['title']);
  const texts = new Map<string, LocalizedText>();
  for (const key of section.intro) {
    const text = Object.hasOwn(definition.texts, key) ? definition.texts[key] : undefined;
    if (isCarried(text) && !written.has(key)) texts.set(key, text);
    written.add(key);
  }
  const sums = Object.fromEntries([...texts].map(([key, text]) => [key, checksum(text)]));
  const labels = carried.title === undefined ? [] : wordElements('labl', carried.title);
  const inside = [
    ...labels,
    ...[...texts].flatMap(([key, text]) => wordElements('txt', text, { level: key })),
    writeNotes('section', { rest, checksum: checksum(section), texts: sums }),
  ];
  return groupElement({ kind: 'section', type: 'section', id: section.id, items: section.items, inside });
};

type ThemeLike = Definition['themes'][number] & { items?: readonly ItemId[] };

const themeGroup = (theme: ThemeLike, kind: 'dimension' | 'theme', writeNotes: WriteNotes): XmlElementText => {
  const { id: _id, items = [], ...fields } = theme;
  const { carried, rest } = divide(fields, ['name', 'definition']);
  const inside = [
    ...(carried.name === undefined ? [] : wordElements('labl', carried.name)),
    ...(carried.definition === undefined ? [] : wordElements('txt', carried.definition)),
    writeNotes(kind, { rest, checksum: checksum(theme) }),
  ];
  return groupElement({ kind, type: kind === 'dimension' ? 'analysis' : 'subject', id: theme.id, items, inside });
};

const matrixGroups = (
  kind: 'facet' | 'stem',
  groups: Definition['reporting']['facets'],
  writeNotes: WriteNotes,
): XmlElementText[] =>
  Object.entries(groups ?? {}).map(([id, items]) =>
    groupElement({
      kind,
      type: kind === 'facet' ? 'grid' : 'repetition',
      id,
      items,
      inside: [writeNotes(kind, { rest: {}, checksum: checksum(items) })],
    }),
  );

/**
 * Sections (`type="section"`, with the texts that introduce them), dimensions (`analysis`: what is combined into one index), themes
 * (`subject`), facets (`grid`) and stems (`repetition`).
 */
export const writeGroups = (definition: Definition, writeNotes: WriteNotes): XmlElementText[] => {
  const written = new Set<string>();
  return [
    ...definition.sections.map((section) => sectionGroup(definition, section, writeNotes, written)),
    ...definition.dimensions.map((dimension) => themeGroup(dimension, 'dimension', writeNotes)),
    ...definition.themes.map((theme) => themeGroup(theme, 'theme', writeNotes)),
    ...matrixGroups('facet', definition.reporting.facets, writeNotes),
    ...matrixGroups('stem', definition.reporting.stems, writeNotes),
  ];
};
