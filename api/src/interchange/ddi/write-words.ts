import { languages, localizedTextSchema, type LocalizedText } from '@takhoyde/survey-definitions';
import { isXmlPlain, xmlElement, type XmlElementText } from '../write-xml.ts';

/** Whether a value is a text in three languages that XML can carry unchanged. */
export const isCarried = (value: unknown): value is LocalizedText => {
  const text = localizedTextSchema.safeParse(value);
  return text.success && languages.every((language) => isXmlPlain(text.data[language]));
};

/** One element per language. */
export const wordElements = (
  name: string,
  text: LocalizedText,
  attributes: Readonly<Record<string, string | undefined>> = {},
): XmlElementText[] => languages.map((language) => xmlElement(name, { 'xml:lang': language, ...attributes }, text[language]));

/** What goes to elements, and what stays for the notes: fields whose words XML can't carry stay. */
export const divide = <K extends string>(
  fields: Readonly<Record<string, unknown>>,
  names: readonly K[],
): { carried: Partial<Record<K, LocalizedText>>; rest: Record<string, unknown> } => {
  const carried: Partial<Record<K, LocalizedText>> = {};
  for (const name of names) {
    const value = fields[name];
    if (isCarried(value)) carried[name] = value;
  }
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(carried, name)));
  return { carried, rest };
};
