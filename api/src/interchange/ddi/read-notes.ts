import { childrenOf, type XmlTree } from '../read-xml.ts';
import { jsonObject, jsonText, readJson, type JsonObject } from '../read-json.ts';
import { RefusedImport } from '../refused-import.ts';
import { notesType } from './ddi-names.ts';

/** What our notes of an element hold: the rest of the thing, and checksums of the whole and of texts beside it, as written. */
export type OwnNotes = { rest: Readonly<Record<string, unknown>>; checksum: string; texts: JsonObject };

const ownNotesElement = (element: XmlTree | undefined, subject: string): XmlTree | undefined =>
  childrenOf(element, 'notes').find(
    ({ attributes }) => attributes.get('type') === notesType && attributes.get('subject') === subject,
  );

/** Whether a file was written by us. */
export const hasOwnNotes = (study: XmlTree | undefined): boolean => ownNotesElement(study, 'definition') !== undefined;

/** Reads our notes of an element; `undefined` when somebody else made the element. Refuses notes that were broken on the way. */
export const readOwnNotes = (element: XmlTree, { subject, where }: { subject: string; where: string }): OwnNotes | undefined => {
  const notes = ownNotesElement(element, subject);
  if (notes === undefined) return undefined;
  const content = jsonObject(readJson(notes.text));
  const rest = jsonObject(content?.get('rest'));
  if (rest === undefined)
    throw new RefusedImport('wrong-shape', {
      where,
      values: ['notes'],
      what: `the notes of ${where} are not as we wrote them; leave notes of type ${notesType} unchanged`,
    });
  return {
    rest: Object.fromEntries(rest),
    checksum: jsonText(content?.get('checksum')) ?? '',
    texts: jsonObject(content?.get('texts')) ?? new Map(),
  };
};
