import { idSchema, type Definition } from '@takhoyde/survey-definitions';
import { readDdi } from './ddi/read-ddi.ts';
import { requireReadableSize } from './file-limits.ts';
import { guessFormat, type ImportFormat } from './guess-format.ts';
import { noteCollector, type ImportNote, type ImportProblem, type NoteCollector } from './import-note.ts';
import { questionnaireOfLimeSurvey } from './limesurvey/questionnaire-of-limesurvey.ts';
import { readLimeSurveyLss } from './limesurvey/read-lss.ts';
import { readLimeSurveyTsv } from './limesurvey/read-tsv.ts';
import { assembleDefinition } from './questionnaire/assemble-definition.ts';
import { readJson } from './read-json.ts';
import { RefusedImport } from './refused-import.ts';
import { requireDefinition } from './require-definition.ts';
import { questionnaireOfSurveyJs } from './surveyjs/read-surveyjs.ts';

/** A file to read. `format` is guessed from the content when absent; `id` replaces the one that the file would give. */
export type ImportedFile = { content: string; fileName: string; format?: ImportFormat | undefined; id?: string | undefined };

/** A definition and what became of the file on the way, or why there is none. */
export type ImportOutcome =
  | { kind: 'imported'; definition: Definition; report: readonly ImportNote[] }
  | { kind: 'refused'; problems: readonly ImportProblem[] };

type Reader = (file: ImportedFile & { id: string | undefined }, notes: NoteCollector) => Definition;

const readers: Readonly<Record<ImportFormat, Reader>> = {
  json: ({ content, id }) => {
    const definition = requireDefinition(readJson(content));
    return id === undefined ? definition : { ...definition, id };
  },
  ddi: ({ content, fileName, id }, notes) => readDdi(content, { fileName, id, notes }),
  'limesurvey-tsv': ({ content, fileName, id }, notes) =>
    assembleDefinition(questionnaireOfLimeSurvey(readLimeSurveyTsv(content, fileName), notes), notes, id),
  'limesurvey-lss': ({ content, id }, notes) =>
    assembleDefinition(questionnaireOfLimeSurvey(readLimeSurveyLss(content), notes), notes, id),
  surveyjs: ({ content, fileName, id }, notes) =>
    assembleDefinition(questionnaireOfSurveyJs(readJson(content), fileName, notes), notes, id),
};

const requireFormat = ({ format, content }: ImportedFile): ImportFormat => {
  const found = format ?? guessFormat(content);
  if (found !== undefined) return found;
  throw new RefusedImport('unknown-format', {
    where: 'file',
    what: 'the file is none of: our own JSON, DDI-Codebook, LimeSurvey (.lss or tab-separated), SurveyJS JSON',
  });
};

const requireId = (id: string | undefined): void => {
  if (id !== undefined && !idSchema.safeParse(id).success)
    throw new RefusedImport('wrong-shape', {
      where: 'id',
      values: [id.slice(0, 80)],
      what: 'an id is 1–64 letters, digits, dots, underscores or hyphens',
    });
};

/**
 * Reads a questionnaire from a file of ours or of another system. What comes back has the shape of a definition; the rules of method
 * are asked by `parseDefinition`, and may find things to mend. A file is refused whole, with where, what, and how to mend it, when it
 * can't be read, is larger than a questionnaire, or asks nothing that a definition can hold. Never throws, changes nothing.
 */
export const importDefinition = (file: ImportedFile): ImportOutcome => {
  const notes = noteCollector();
  try {
    requireReadableSize(file.content);
    requireId(file.id);
    const definition = readers[requireFormat(file)]({ ...file, id: file.id }, notes);
    return { kind: 'imported', definition, report: notes.notes };
  } catch (error) {
    if (error instanceof RefusedImport) return { kind: 'refused', problems: [error.problem] };
    throw error;
  }
};
