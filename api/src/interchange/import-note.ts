import { refuseSize } from './file-limits.ts';

/**
 * What a note says, in a form that screens put into words. The values of each code, in order:
 * the comment beside it. `where` is always the question code of the file, or the name of what is concerned.
 */
export const importNoteCodes = [
  // Our own DDI, changed by somebody else: what the file says holds.
  'changed-in-ddi', // what (item, section, theme, title)
  'scale-changed-in-ddi', // the scale; then the items whose categories were changed
  'scale-differs-between-items', // the scale; then the items that say something else than the one that was followed
  'label-differs-from-question', // the label that was not used
  'unknown-audience', // the words that were found
  // Words
  'language-left-out', // the language, as the file names it
  'language-missing', // the language that was filled; the one it was filled from; how many different texts
  'text-missing', // what was put there instead
  'text-cut', // length as found; length as kept
  'markup-removed', // the elements that were removed
  'piping-kept-as-text', // the first expression
  'purpose-missing',
  // Names
  'id-changed', // as in the file; as now
  // Questions
  'type-left-out', // the type, as the file names it
  'too-few-answers', // how many there were
  'too-many-answers', // how many there were; how many there is room for
  'section-empty',
  'stem-became-help', // how many statements share it
  'text-became-intro',
  'background-question',
  'asks-who-you-are',
  'single-became-likert', // the scale
  'multiple-response-split',
  // Answers
  'scale-turned', // old value = new value, per point
  'scale-renumbered', // old value = new value, per point
  'scale-direction-unknown', // the scale
  'not-applicable-recognised', // the label
  'not-applicable-merged', // the label that was dropped
  'exclusive-recognised', // the label
  'other-text-left-out',
  'comment-left-out',
  'max-left-out', // as the file has it
  // Behaviour
  'voluntary',
  'open-moderated',
  'condition-left-out', // the condition
  'feature-left-out', // the name of the feature
] as const;
export type ImportNoteCode = (typeof importNoteCodes)[number];

/**
 * Something an analyst should know about an import. `changed`: it came over in another form. `left-out`: it did not.
 * `needs-attention`: it came over, and a person has to decide whether it still means the same.
 */
export type ImportNote = {
  where: string;
  kind: 'changed' | 'left-out' | 'needs-attention';
  code: ImportNoteCode;
  values: readonly string[];
};

/** What a problem says. The file is refused whole: half a questionnaire is worse than none. */
export const importProblemCodes = [
  'empty-file',
  'too-large', // what is counted; how many; how many there is room for
  'too-deep',
  'not-unicode',
  'unknown-format',
  'not-json',
  'not-xml',
  'not-tsv',
  'has-entities',
  'not-a-survey', // what was found
  'nothing-to-import',
  'wrong-shape', // the rule of the shape that was broken
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** Why a file is refused. `what` says the same as `code` in English, with what would mend it. */
export type ImportProblem = { where: string; code: ImportProblemCode; values: readonly string[]; what: string };

/** A report of which nobody would read the end. */
const maxNoteCount = 5000;

const short = (text: string, maxLength: number): string =>
  text.length > maxLength ? `${text.slice(0, maxLength - 1).toWellFormed()}…` : text;

/** Collects notes while a file is read; the same thing is said once per place. */
export const noteCollector = (): { add: (note: ImportNote) => void; notes: ImportNote[] } => {
  const notes: ImportNote[] = [];
  const seen = new Set<string>();
  const add = (note: ImportNote): void => {
    const key = JSON.stringify([note.where, note.code, note.values]);
    if (seen.has(key)) return;
    seen.add(key);
    if (notes.length >= maxNoteCount) refuseSize('notes', notes.length + 1, maxNoteCount);
    notes.push({ ...note, where: short(note.where, 120), values: note.values.map((value) => short(value, 300)) });
  };
  return { add, notes };
};
export type NoteCollector = ReturnType<typeof noteCollector>;
