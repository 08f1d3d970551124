import type { Messages } from '../messages.ts';

export const figures: Messages['figures'] = {
  index: 'Score (0–100)',
  indexExplained: 'Scores run from 0 to 100. 50 is the middle: as much agreement as disagreement.',
  hidden: {
    label: 'Hidden',
    why: 'Hidden to protect those who answered',
    'too-few': 'Too few answers',
    'too-few-leaders': 'Too few managers to show answers about managers',
    restricted: 'Shown for larger units only',
    'nobody-answered': 'Nobody has answered',
  },
  atLeast: (figure) => `at least ${figure}`,
  atMost: (figure) => `at most ${figure}`,
  roughly: (figure) => `about ${figure}`,
  between: (low, high) => `probably between ${low} and ${high}`,
  range: (low, high) => `${low} to ${high}`,
  verdict: {
    better: 'Better',
    worse: 'Worse',
    'about-the-same': 'About the same',
    'cannot-tell': 'Cannot tell',
    notCompared: 'Not compared',
  },
  notCompared: {
    hidden: 'Too few answers in at least one of the waves.',
    'no-baseline': 'The unit did not exist in the previous wave.',
    'not-comparable': 'The unit has been put together anew, so a change may come from its being other people.',
    'wording-changed': 'The statements have changed since last time.',
  },
  changeSentence: {
    better: (points, low, high) => `Better than last time: ${points} points, probably between ${low} and ${high}.`,
    worse: (points, low, high) => `Worse than last time: ${points} points, probably between ${low} and ${high}.`,
    'about-the-same': (points, low, high) =>
      `About the same as last time: ${points} points, probably between ${low} and ${high}. That is too little to call a change.`,
    'cannot-tell': (points, low, high) =>
      `We cannot tell whether it has changed: ${points} points, but probably somewhere between ${low} and ${high}.`,
  },
  smallestDetectable: (points) => `With this many answers a change must be around ${points} points before we can be sure.`,
  grade: { A: 'Good', B: 'Somewhat uncertain', C: 'Uncertain', N: 'No baseline' },
  gradeExplained: {
    A: 'The unit has the same parts now as then.',
    B: 'Nearly everyone comes from the same parts. A small part has been moved or divided.',
    C: 'A large part comes from units that were divided, or was not asked last time. We show the figures but do not say whether anything changed.',
    N: 'The unit has no earlier figures to compare with.',
  },
  asTable: 'Show the figures as a table',
  shares: {
    low: (percent) => `${percent} on the negative side`,
    high: (percent) => `${percent} on the positive side`,
  },
};
