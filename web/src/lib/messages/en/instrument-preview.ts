import type { Messages } from '../messages.ts';

export const instrumentPreview: Messages['instrument']['preview'] = {
  title: 'Preview',
  mark: 'Preview',
  nothingKept: 'Nothing is kept, and nothing is sent.',
  lead: 'This is how the questionnaire meets those who answer on a phone. Try it out: nothing is kept, and nothing is sent.',
  as: 'Show as',
  audience: { employees: 'Employee', leaders: 'Manager' },
  language: 'Language',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  view: 'View',
  views: { one: 'One at a time', list: 'Short lists' },
  wave: 'Survey',
  waves: { first: 'The first', later: 'A later one' },
  block: 'Block',
  blockOf: (letter) => `Block ${letter}`,
  blockText: 'Each person gets one of the blocks. Go through them all to see the whole questionnaire.',
  local: 'Local questions',
  localText: 'Questions asked in one organisation only are included here.',
  fullScreen: 'Open without the frame',
  onPhone: 'Open the preview',
  frame: 'The questionnaire as it looks on a phone',
  changed: 'When you change a choice, the preview starts anew from where you were.',
  back: 'Leave',
  start: 'Begin',
  end: {
    title: 'Here the answer would have been submitted',
    text: 'This is a preview. Nothing has been sent, and the answers are gone when you leave.',
    again: 'Begin again',
  },
  shown: (count) =>
    (count === '1' ? '1 question.' : `${count} questions.`) + ' Some may come or go depending on what you answer.',
  empty: {
    title: 'No questions to show',
    text: 'With this choice, the person answering gets no questions.',
  },
  noScript: 'Turn on JavaScript to try the questionnaire. You can read every question without it.',
};
