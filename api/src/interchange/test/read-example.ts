import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importDefinition } from '../import-definition.ts';
import type { ImportNote, ImportNoteCode } from '../import-note.ts';

/** A file of the folder `examples`. */
export const readExample = (fileName: string): { fileName: string; content: string } => ({
  fileName,
  content: readFileSync(path.join(import.meta.dirname, '..', 'examples', fileName), 'utf8'),
});

/** An import that is expected to go well. */
export const importFile = (file: { fileName: string; content: string }) => {
  const outcome = importDefinition(file);
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome.problems));
  return outcome;
};
export const importExample = (fileName: string) => importFile(readExample(fileName));

/** The notes of one kind, as `where: values`. */
export const notesOf = (report: readonly ImportNote[], code: ImportNoteCode): string[] =>
  report.filter((note) => note.code === code).map(({ where, values }) => [where, ...values].join(': '));
