import type { Definition } from '@takhoyde/survey-definitions';
import type { NoteCollector } from '../import-note.ts';
import { jsonObject } from '../read-json.ts';
import { childrenOf, elementAt, type XmlTree } from '../read-xml.ts';
import { RefusedImport } from '../refused-import.ts';
import { requireDefinition } from '../require-definition.ts';
import { checksum } from './checksum.ts';
import { followScales } from './follow-scales.ts';
import { readGroups, type ReadGroup, type ReadGroups } from './read-groups.ts';
import { readOwnNotes, type OwnNotes } from './read-notes.ts';
import { readVariable, type ReadItem } from './read-variable.ts';
import { readWords } from './read-words.ts';

const record = (value: unknown): Record<string, unknown> => Object.fromEntries(jsonObject(value) ?? []);

const reportingOf = (rest: OwnNotes['rest'], { facets, stems }: ReadGroups): unknown => {
  const reporting = record(rest['reporting']);
  return {
    ...reporting,
    ...('facets' in reporting || Object.keys(facets).length > 0 ? { facets } : {}),
    ...('stems' in reporting || Object.keys(stems).length > 0 ? { stems } : {}),
  };
};

const headOf = (study: XmlTree, { rest }: OwnNotes, notes: NoteCollector): Record<string, unknown> => {
  const statement = elementAt(study, 'citation', 'titlStmt');
  const titles = [...childrenOf(statement, 'titl'), ...childrenOf(statement, 'parTitl')];
  const title = 'title' in rest ? undefined : readWords(titles, { where: 'title', notes });
  const abstracts = childrenOf(elementAt(study, 'stdyInfo'), 'abstract');
  const purpose = 'purpose' in rest ? undefined : readWords(abstracts, { where: 'purpose', notes });
  return {
    ...rest,
    id: elementAt(statement, 'IDNo')?.text,
    version: elementAt(study, 'citation', 'verStmt', 'version')?.text,
    ...(title === undefined ? {} : { title }),
    ...(purpose === undefined ? {} : { purpose }),
  };
};

type Written = { head: string; items: readonly ReadItem[]; groups: ReadGroups };

/** Says what is no longer as we wrote it. Lists come back in order, so that what stands at a place is what was read there. */
const noteChanges = (definition: Definition, { head, items, groups }: Written, notes: NoteCollector): void => {
  const compare = (read: readonly { id: string; checksum: string }[], now: readonly unknown[]): void =>
    read.forEach(({ id, checksum: before }, at) => {
      const still = now[at];
      if (still === undefined || checksum(still) !== before)
        notes.add({ where: id, kind: 'changed', code: 'changed-in-ddi', values: [id] });
    });
  const { id, version, title, purpose } = definition;
  compare([{ id: 'title', checksum: head }], [{ id, version, title, purpose }]);
  compare(items, definition.items);
  compare(groups.sections, definition.sections);
  compare(groups.dimensions, definition.dimensions);
  compare(groups.themes, definition.themes);
  const { texts, facets, stems } = groups.written;
  compare(
    texts,
    texts.map((text) => definition.texts[text.id]),
  );
  compare(
    facets,
    facets.map((facet) => definition.reporting.facets?.[facet.id]),
  );
  compare(
    stems,
    stems.map((stem) => definition.reporting.stems?.[stem.id]),
  );
};

/**
 * Reads a file that `writeDdi` wrote, as it was written or as another tool has changed it. What the elements say holds; what was
 * changed is noted, so that an analyst can give the item a new revision.
 */
export const readOwnDdi = (codeBook: XmlTree, notes: NoteCollector): Definition => {
  const study = elementAt(codeBook, 'stdyDscr');
  const own = study === undefined ? undefined : readOwnNotes(study, { subject: 'definition', where: 'stdyDscr' });
  if (study === undefined || own === undefined)
    throw new RefusedImport('wrong-shape', { where: 'stdyDscr', values: ['notes'], what: 'the notes of the study are gone' });
  const data = elementAt(codeBook, 'dataDscr');
  const groups = readGroups(childrenOf(data, 'varGrp'), notes);
  const items = childrenOf(data, 'var').map((variable) => readVariable(variable, notes));
  const fieldsOf = ({ fields }: ReadGroup | ReadItem): unknown => fields;
  const definition = requireDefinition({
    ...headOf(study, own, notes),
    reporting: reportingOf(own.rest, groups),
    texts: { ...record(own.rest['texts']), ...groups.texts },
    scales: followScales(record(own.rest['scales']), items, notes),
    items: items.map(fieldsOf),
    sections: groups.sections.map(fieldsOf),
    dimensions: groups.dimensions.map(fieldsOf),
    themes: groups.themes.map(fieldsOf),
  });
  noteChanges(definition, { head: own.checksum, items, groups }, notes);
  return definition;
};
