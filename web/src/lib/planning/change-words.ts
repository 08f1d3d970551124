import type { ProtocolChange } from '@takhoyde/api/contract';
import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** One change of a protocol as a page tells it. */
export interface ChangeWords {
  readonly key: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const isInstant = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/u.test(value);

const valueWords = (value: ProtocolChange['before'], reader: Reader): string => {
  if (value === null) return reader.m.planning.protocolPage.nothing;
  if (typeof value === 'number') return reader.formats.count(value);
  if (typeof value === 'string') return isInstant(value) ? reader.formats.dateAndTime(value) : value;
  if (Array.isArray(value)) return value.map((one) => valueWords(one, reader)).join('; ');
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => valueWords(one, reader))
      .join(': ');
  return String(value);
};

/** Where within a field: a threshold by its name on the form. */
const placeIn = (within: readonly string[], { m }: Reader): string => {
  const { mean, share, five, minLeaders, sensitive, namesMonths, archiveMonths, releaseMonths } = m.planning.fields;
  const known = { mean, share, five, minLeaders, namesMonths, archiveMonths, releaseMonths };
  const words = knownWords(known, within.at(-1) ?? '') ?? within.join(' ');
  return within[0] === 'sensitive' ? sensitive(words.toLowerCase()) : words;
};

/** A change in words: the field by its name on the form, with the place within it where there are several. */
export const changeWords = ({ path, before, after }: ProtocolChange, reader: Reader): ChangeWords => {
  const { fields } = reader.m.planning.protocolPage;
  const [name = '', ...within] = path.split('.');
  const known = knownWords(fields, name);
  const inLanguage = knownWords(reader.m.planning.fields.languageNames, within.join('.'));
  const place = name === 'title' ? (inLanguage ?? '') : placeIn(within, reader);
  return {
    key: path,
    field: `${known ?? fields.other}${place === '' ? '' : `, ${place}`}`,
    before: valueWords(before, reader),
    after: valueWords(after, reader),
  };
};
