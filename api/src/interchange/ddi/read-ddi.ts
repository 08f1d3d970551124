import type { Definition } from '@takhoyde/survey-definitions';
import type { NoteCollector } from '../import-note.ts';
import { assembleDefinition } from '../questionnaire/assemble-definition.ts';
import { elementAt, readXml, type XmlTree } from '../read-xml.ts';
import { RefusedImport } from '../refused-import.ts';
import { questionnaireOfDdi } from './questionnaire-of-ddi.ts';
import { hasOwnNotes } from './read-notes.ts';
import { readOwnDdi } from './read-own-ddi.ts';

const requireCodeBook = (document: XmlTree): XmlTree => {
  if (document.name === 'codeBook') return document;
  const reason =
    document.name === 'DDIInstance' ? 'this is DDI-Lifecycle' : `the file begins with <${document.name.slice(0, 40)}>`;
  throw new RefusedImport('not-a-survey', {
    where: document.name.slice(0, 40),
    values: [document.name],
    what: `${reason}; we read DDI-Codebook, which begins with <codeBook>`,
  });
};

/** Reads DDI-Codebook: our own without loss, that of others as far as its variables tell what was asked. */
export const readDdi = (
  content: string,
  { fileName, id, notes }: { fileName: string; id: string | undefined; notes: NoteCollector },
): Definition => {
  const codeBook = requireCodeBook(readXml(content));
  if (!hasOwnNotes(elementAt(codeBook, 'stdyDscr')))
    return assembleDefinition(questionnaireOfDdi(codeBook, fileName, notes), notes, id);
  const definition = readOwnDdi(codeBook, notes);
  return id === undefined ? definition : { ...definition, id };
};
