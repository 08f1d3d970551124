import type { NoteCollector } from '../import-note.ts';
import { jsonArray, jsonObject, jsonText } from '../read-json.ts';
import { childrenOf, elementAt, type XmlTree } from '../read-xml.ts';
import { idBehind } from './ddi-names.ts';
import { readOwnNotes } from './read-notes.ts';
import { readWords } from './read-words.ts';

/** A variable of our own file as the item it was, before its shape is checked. */
export type ReadItem = {
  id: string;
  checksum: string;
  fields: Readonly<Record<string, unknown>>;
  categories: readonly Category[];
};
export type Category = { value: string; label: unknown };

const audienceOf = (variable: XmlTree, where: string, notes: NoteCollector): string => {
  const said = childrenOf(variable, 'universe').find(({ attributes }) => attributes.get('level') === 'audience')?.text ?? '';
  if (said === '' || said === 'leaders' || said === 'employees') return said === '' ? 'all' : said;
  notes.add({ where, kind: 'needs-attention', code: 'unknown-audience', values: [said] });
  return 'all';
};

const categoriesOf = (variable: XmlTree, desk: { where: string; notes: NoteCollector }): Category[] =>
  childrenOf(variable, 'catgry').map((category) => ({
    value: elementAt(category, 'catValu')?.text ?? '',
    label: readWords(childrenOf(category, 'labl'), desk),
  }));

/** Options from categories, each with what the notes kept of it. A category that the notes do not know is a new option. */
const optionsOf = (categories: readonly Category[], kept: unknown): unknown => {
  const rests = jsonArray(kept).map(jsonObject);
  if (rests.some((rest) => rest?.has('label') === true)) return kept;
  const waiting = [...rests];
  return categories.map(({ value, label }) => {
    const at = waiting.findIndex((rest) => jsonText(rest?.get('id')) === value);
    const [rest] = at < 0 ? [] : waiting.splice(at, 1);
    return { ...Object.fromEntries(rest ?? []), id: value, label };
  });
};

const noteOtherLabel = (
  variable: XmlTree,
  text: Readonly<Record<string, string>> | undefined,
  desk: { where: string; notes: NoteCollector },
): void => {
  const label = readWords(childrenOf(variable, 'labl'), desk);
  const differs = Object.entries(label ?? {}).find(([language, words]) => text !== undefined && text[language] !== words);
  if (differs !== undefined)
    desk.notes.add({ where: desk.where, kind: 'needs-attention', code: 'label-differs-from-question', values: [differs[1]] });
};

/** Reads one variable of our own file. One that another tool added has no notes, and is refused by its shape. */
export const readVariable = (variable: XmlTree, notes: NoteCollector): ReadItem => {
  const id = variable.attributes.get('name') ?? idBehind(variable.attributes.get('ID') ?? '');
  const desk = { where: id, notes };
  const own = readOwnNotes(variable, { subject: 'item', where: id });
  const question = elementAt(variable, 'qstn');
  const text = readWords(childrenOf(question, 'qstnLit'), desk);
  const help = readWords(childrenOf(question, 'ivuInstr'), desk);
  const construct = elementAt(variable, 'concept')?.text;
  const categories = categoriesOf(variable, desk);
  const rest = own?.rest ?? {};
  noteOtherLabel(variable, text, desk);
  return {
    id,
    checksum: own?.checksum ?? '',
    categories: 'options' in rest ? [] : categories,
    fields: {
      ...rest,
      id,
      audience: audienceOf(variable, id, notes),
      ...(text === undefined ? {} : { text }),
      ...(help === undefined ? {} : { help }),
      ...(construct === undefined ? {} : { construct }),
      ...('options' in rest ? { options: optionsOf(categories, rest['options']) } : {}),
    },
  };
};
