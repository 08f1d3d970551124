import type { NoteCollector } from '../import-note.ts';
import { jsonText } from '../read-json.ts';
import { childrenOf, type XmlTree } from '../read-xml.ts';
import { idBehind } from './ddi-names.ts';
import { readOwnNotes } from './read-notes.ts';
import { readWords } from './read-words.ts';

/** Groups of our own file as the lists they were, before their shape is checked. */
export type ReadGroups = {
  sections: ReadGroup[];
  dimensions: ReadGroup[];
  themes: ReadGroup[];
  facets: Record<string, unknown>;
  stems: Record<string, unknown>;
  texts: Record<string, unknown>;
  /** Texts, facets and stems as they were written, by checksum. */
  written: { texts: Written[]; facets: Written[]; stems: Written[] };
};
export type Written = { id: string; checksum: string };
export type ReadGroup = { id: string; checksum: string; fields: Readonly<Record<string, unknown>> };

const kinds: ReadonlyMap<string, 'section' | 'dimension' | 'theme' | 'facet' | 'stem'> = new Map([
  ['s', 'section'],
  ['d', 'dimension'],
  ['t', 'theme'],
  ['f', 'facet'],
  ['m', 'stem'],
]);

const itemsOf = (group: XmlTree): string[] =>
  (group.attributes.get('var') ?? '')
    .split(/\s+/u)
    .filter((identifier) => identifier !== '')
    .map(idBehind);

const readTexts = (group: XmlTree, id: string, notes: NoteCollector): Record<string, unknown> => {
  const texts = childrenOf(group, 'txt').filter(({ attributes }) => attributes.has('level'));
  const keys = new Set(texts.map(({ attributes }) => attributes.get('level') ?? ''));
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      readWords(
        texts.filter(({ attributes }) => attributes.get('level') === key),
        { where: id, notes },
      ),
    ]),
  );
};

const readTheme = (group: XmlTree, { id, subject, notes }: { id: string; subject: string; notes: NoteCollector }): ReadGroup => {
  const own = readOwnNotes(group, { subject, where: id });
  const name = readWords(childrenOf(group, 'labl'), { where: id, notes });
  const definition = readWords(
    childrenOf(group, 'txt').filter(({ attributes }) => !attributes.has('level')),
    { where: id, notes },
  );
  const fields = {
    ...own?.rest,
    id,
    ...(subject === 'theme' ? {} : { items: itemsOf(group) }),
    ...(name === undefined ? {} : subject === 'section' ? { title: name } : { name }),
    ...(definition === undefined || subject === 'section' ? {} : { definition }),
  };
  return { id, checksum: own?.checksum ?? '', fields };
};

const readMatrix = (read: ReadGroups, list: 'facets' | 'stems', { id, group }: { id: string; group: XmlTree }): void => {
  const own = readOwnNotes(group, { subject: list === 'facets' ? 'facet' : 'stem', where: id });
  read[list] = { ...read[list], [id]: itemsOf(group) };
  read.written[list].push({ id, checksum: own?.checksum ?? '' });
};

const readSectionTexts = (read: ReadGroups, { id, group, notes }: { id: string; group: XmlTree; notes: NoteCollector }): void => {
  const own = readOwnNotes(group, { subject: 'section', where: id });
  read.texts = { ...read.texts, ...readTexts(group, id, notes) };
  for (const [key, sum] of own?.texts ?? []) read.written.texts.push({ id: key, checksum: jsonText(sum) ?? '' });
};

/** Reads the groups of our own file. Groups of other tools are passed over: a definition has no place for them. */
export const readGroups = (groups: readonly XmlTree[], notes: NoteCollector): ReadGroups => {
  const read: ReadGroups = {
    sections: [],
    dimensions: [],
    themes: [],
    facets: {},
    stems: {},
    texts: {},
    written: { texts: [], facets: [], stems: [] },
  };
  for (const group of groups) {
    const identifier = group.attributes.get('ID') ?? '';
    const subject = identifier[1] === '.' ? kinds.get(identifier.slice(0, 1)) : undefined;
    const id = group.attributes.get('name') ?? idBehind(identifier);
    if (subject === undefined) notes.add({ where: id, kind: 'left-out', code: 'feature-left-out', values: ['varGrp'] });
    else if (subject === 'facet' || subject === 'stem') readMatrix(read, `${subject}s`, { id, group });
    else read[`${subject}s`].push(readTheme(group, { id, subject, notes }));
    if (subject === 'section') readSectionTexts(read, { id, group, notes });
  }
  return read;
};
