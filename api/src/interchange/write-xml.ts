/** XML as it is being written: an element, or nothing. */
export type XmlElementText = string;

/** Characters that XML 1.0 has no way to write. */
// eslint-disable-next-line no-control-regex -- these are the very characters that must not be there
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/** Whether a text comes back from XML as it was: writable, without ends or line ends that tools change on the way. */
export const isXmlPlain = (text: string): boolean =>
  text.isWellFormed() && !unwritable.test(text) && text === text.trim() && !text.includes('\r');

const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
const escapedAttribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

/** JSON that can stand in XML: the characters XML can't write are written the way JSON can. */
export const jsonForXml = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007F-\u009F\uFFFE\uFFFF]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** An element with its content, text or elements; attributes that are `undefined` are left out. */
export const xmlElement = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string | readonly XmlElementText[] = '',
): XmlElementText => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapedAttribute(value)}"`,
  );
  const inside =
    typeof content === 'string'
      ? escaped(content)
      : content
          .filter((child) => child !== '')
          .map((child) => `\n${child}`)
          .join('');
  const end = typeof content === 'string' || inside === '' ? '' : '\n';
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}${end}</${name}>`;
};
