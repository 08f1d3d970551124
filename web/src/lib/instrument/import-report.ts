import type { ImportNote } from '@takhoyde/api/contract';
import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** One thing that happened to a file on its way in, and every place it happened. */
export interface ReportLine {
  readonly code: string;
  readonly what: string;
  readonly places: readonly { readonly where: string; readonly detail: string }[];
}
export interface ReportPart {
  readonly kind: ImportNote['kind'];
  readonly lines: readonly ReportLine[];
}

type NoteWords = Reader['m']['instrument']['import']['notes'];
const isKnown = (words: NoteWords, code: string): code is keyof NoteWords => Object.hasOwn(words, code);

/** What an analyst has to act on comes first. */
const order: readonly ImportNote['kind'][] = ['needs-attention', 'left-out', 'changed'];

/** The name of a place: a word where it is a part of every file, else the code that the file itself uses. */
export const placeWords = (where: string, { m }: Reader): string => knownWords(m.instrument.import.places, where) ?? where;

const lineOf = (code: string, notes: readonly ImportNote[], reader: Reader): ReportLine => {
  const { notes: words, report } = reader.m.instrument.import;
  const known = isKnown(words, code) ? words[code] : undefined;
  return {
    code,
    what: known?.what ?? report.other,
    places: notes.map(({ where, values }) => ({
      where: placeWords(where, reader),
      detail: known === undefined ? values.join(', ') : known.detail(values),
    })),
  };
};

/** The report of an import: what to look at, what was left out, what was changed; the same thing once, with all its places. */
export const importReport = (notes: readonly ImportNote[], reader: Reader): readonly ReportPart[] =>
  order.flatMap((kind) => {
    const ofKind = notes.filter((note) => note.kind === kind);
    const codes = [...new Set(ofKind.map(({ code }) => code))];
    const lines = codes.map((code) =>
      lineOf(
        code,
        ofKind.filter((note) => note.code === code),
        reader,
      ),
    );
    return lines.length === 0 ? [] : [{ kind, lines }];
  });

/** Why a file was refused, and how to mend it. A reason that is newer than this page is told in general words. */
export const problemWords = (code: string, { m }: Reader): { what: string; mend: string } => {
  const { problems } = m.instrument.import;
  const isProblem = (told: string): told is keyof typeof problems => Object.hasOwn(problems, told);
  return problems[isProblem(code) ? code : 'other'];
};
