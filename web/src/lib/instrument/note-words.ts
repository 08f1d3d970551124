import type { Reader } from '#lib/reader/reader.ts';
import { blockLetter } from './block-letter.ts';
import type { QuestionNote } from './questionnaire.ts';

/** What is to know of a question, in words, as short as can be understood without the page around it. */
export const noteWords = (note: QuestionNote, { m, formats, text }: Reader): string => {
  const words = m.instrument.notes;
  switch (note.kind) {
    case 'core':
    case 'reversed':
    case 'local':
      return words[note.kind];
    case 'audience':
      return words.audience[note.audience];
    case 'aboutLeaders':
      return words.aboutLeaders(formats.count(note.minLeaders));
    case 'restricted':
      return words.restricted(m.instrument.nodeTypes[note.lowest]);
    case 'block':
      return words.block(blockLetter(note.block));
    case 'conditional':
      return words.conditional(text(note.when));
    case 'choose':
      return note.most === undefined ? words.several : words.atMost(formats.count(note.most));
  }
};
