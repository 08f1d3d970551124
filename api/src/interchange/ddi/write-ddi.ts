import type { Definition } from '@takhoyde/survey-definitions';
import { isXmlPlain, jsonForXml, xmlElement, type XmlElementText } from '../write-xml.ts';
import { checksum } from './checksum.ts';
import { ddiNamespace, ddiSchemaLocation, idAgency, notesType } from './ddi-names.ts';
import { writeGroups } from './write-groups.ts';
import { writeVariable } from './write-variable.ts';
import { divide, wordElements } from './write-words.ts';

/** Notes with what DDI has no home for. */
const notesElement = (subject: string, content: unknown): XmlElementText =>
  xmlElement('notes', { type: notesType, subject }, jsonForXml(content));

const titleElements = (title: Definition['title'] | undefined): XmlElementText[] => {
  if (title === undefined) return [xmlElement('titl', {}, '–')];
  const [first = '', ...others] = wordElements('titl', title);
  return [first, ...others.map((element) => element.replaceAll(/(^<|<\/)titl/gu, '$1parTitl'))];
};

const studyElement = (definition: Definition, notes: XmlElementText): XmlElementText => {
  const { carried } = divide({ title: definition.title, purpose: definition.purpose }, ['title', 'purpose']);
  const citation = xmlElement('citation', {}, [
    xmlElement('titlStmt', {}, [...titleElements(carried.title), xmlElement('IDNo', { agency: idAgency }, definition.id)]),
    xmlElement('verStmt', {}, [xmlElement('version', { type: 'definition' }, definition.version)]),
  ]);
  const abstract = carried.purpose === undefined ? [] : wordElements('abstract', carried.purpose, { contentType: 'purpose' });
  const parts = [citation, ...(abstract.length === 0 ? [] : [xmlElement('stdyInfo', {}, abstract)]), notes];
  return xmlElement('stdyDscr', {}, parts);
};

/** What of the definition no element holds: everything but the lists that have elements, each with a checksum of what it said. */
const restOf = (definition: Definition): Record<string, unknown> => {
  const {
    id: _id,
    version: _version,
    items: _items,
    sections: _sections,
    dimensions: _dimensions,
    themes: _themes,
    texts,
    ...fields
  } = definition;
  const { rest } = divide(fields, ['title', 'purpose']);
  const inSections = new Set(definition.sections.flatMap((section) => section.intro));
  const restTexts = Object.entries(texts).filter(
    ([key, text]) => !inSections.has(key) || Object.values(text).some((words) => !isXmlPlain(words)),
  );
  const { facets, stems, ...reporting } = definition.reporting;
  return {
    ...rest,
    texts: Object.fromEntries(restTexts),
    reporting: {
      ...reporting,
      ...(facets === undefined ? {} : { facets: {} }),
      ...(stems === undefined ? {} : { stems: {} }),
    },
  };
};

/**
 * Writes a definition as DDI-Codebook 2.5: what is asked as variables with their questions, categories and groups, in three
 * languages, and as JSON in `notes` what that standard has no home for. Read back by `readOwnDdi`, nothing is lost.
 */
export const writeDdi = (definition: Definition): string => {
  const notes = notesElement('definition', {
    rest: restOf(definition),
    checksum: checksum({ id: definition.id, version: definition.version, title: definition.title, purpose: definition.purpose }),
  });
  const codeBook = xmlElement(
    'codeBook',
    {
      version: '2.5',
      'xml:lang': definition.defaultLanguage,
      xmlns: ddiNamespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': ddiSchemaLocation,
    },
    [
      studyElement(definition, notes),
      xmlElement('dataDscr', {}, [
        ...writeGroups(definition, notesElement),
        ...definition.items.map((item) => writeVariable(definition, item, notesElement)),
      ]),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${codeBook}\n`;
};
