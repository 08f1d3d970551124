export { exportDefinition, exportFormats, type ExportedFile, type ExportFormat } from './export-definition.ts';
export { importDefinition, type ImportedFile, type ImportOutcome } from './import-definition.ts';
export { maxImportLength } from './file-limits.ts';
export { guessFormat, importFormats, type ImportFormat } from './guess-format.ts';
export {
  importNoteCodes,
  importProblemCodes,
  type ImportNote,
  type ImportNoteCode,
  type ImportProblem,
  type ImportProblemCode,
} from './import-note.ts';
