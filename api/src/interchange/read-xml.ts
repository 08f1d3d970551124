import { parseXml, XmlDocumentType, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { requireReadableTagCount } from './file-limits.ts';
import { RefusedImport } from './refused-import.ts';

/** An element with its names without prefix: files differ in prefixes, never in what they mean by them. */
export type XmlTree = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlTree[];
  /** The text directly inside, ends trimmed; in elements that mix text and elements, the text of all of them. */
  text: string;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
/** `xml:lang` keeps its prefix: `lang` alone is another attribute. */
const attributesOf = (element: XmlElement): ReadonlyMap<string, string> =>
  new Map(Object.entries(element.attributes).map(([name, value]) => [name.startsWith('xml:') ? name : localName(name), value]));

const maxDepth = 64;

const treeOf = (element: XmlElement, depth: number): XmlTree => {
  if (depth > maxDepth) throw new RangeError('treeOf requires elements no deeper than a questionnaire');
  const children: XmlTree[] = [];
  const text: string[] = [];
  for (const child of element.children) {
    if (child instanceof XmlText) text.push(child.text);
    if (!(child instanceof XmlElement)) continue;
    const tree = treeOf(child, depth + 1);
    children.push(tree);
    text.push(tree.text);
  }
  return { name: localName(element.name), attributes: attributesOf(element), children, text: text.join('').trim() };
};

const refuse = (error: unknown): RefusedImport => {
  if (error instanceof RefusedImport) return error;
  if (error instanceof RangeError)
    return new RefusedImport('too-deep', { where: 'file', what: `the file is nested deeper than ${maxDepth} elements` });
  const where = error instanceof XmlError ? `line ${error.line}` : 'file';
  const reason = error instanceof XmlError ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'unreadable';
  return new RefusedImport('not-xml', {
    where,
    values: [reason],
    what: `the file is not whole XML (${reason}); export it again`,
  });
};

/**
 * Reads XML into a tree. What a file declares is never expanded or fetched: a document type that declares anything of its own is
 * refused, one that only points outside is passed over.
 */
export const readXml = (content: string): XmlTree => {
  requireReadableTagCount(content);
  try {
    const document = parseXml(content.replace(/^\uFEFF/u, ''), { preserveDocumentType: true });
    const declares = document.children.some(
      (child) => child instanceof XmlDocumentType && (child.internalSubset ?? '').trim() !== '',
    );
    if (declares)
      throw new RefusedImport('has-entities', {
        where: 'file',
        what: 'the file declares entities of its own, which no questionnaire needs; remove everything between <!DOCTYPE and >',
      });
    const { root } = document;
    if (root === null)
      throw new RefusedImport('not-xml', { where: 'file', what: 'the file has no root element; export it again' });
    return treeOf(root, 0);
  } catch (error) {
    throw refuse(error);
  }
};

/** The children of that name, in order. */
export const childrenOf = (tree: XmlTree | undefined, name: string): readonly XmlTree[] =>
  tree?.children.filter((child) => child.name === name) ?? [];

/** The first element at the end of a path of names. */
export const elementAt = (tree: XmlTree | undefined, ...path: readonly string[]): XmlTree | undefined => {
  let at = tree;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
};
