import type { Messages } from '../messages.ts';

export const pulseComposer: Messages['editor']['pulse'] = {
  title: 'Compose a pulse',
  lead: 'Few statements, often. Choose what matters most to follow right now.',
  suggestion: {
    title: 'A suggestion to begin with',
    from: (wave, unit) => `These themes came out lowest in ${wave} for ${unit}:`,
    noneLow: (wave, unit) => `No themes stood out as low in ${wave} for ${unit}.`,
    score: (points, answers) => `${points} points, ${answers} answers`,
    notVerdict:
      'A low figure is not a verdict on anybody. It is a place to ask more, and it can have many reasons. Choose yourself what is worth following.',
    nothingYet: 'No results are released yet. The suggestion is statements that recur in many waves.',
    other: 'A suggestion from another unit or wave',
    unit: 'Unit',
    wholeCity: 'The whole city',
    wave: 'Wave',
    lastWave: 'The last one released',
    show: 'Show the suggestion',
  },
  choose: {
    title: 'Choose statements',
    text: 'In a pulse each person meets 8 to 12 statements. Those suggested are ticked.',
    suggested: 'Suggested',
    anchor: 'Recurs',
    search: 'Find statements',
    only: 'Show only those chosen',
    inTheme: (chosen, all) => `${chosen} of ${all} chosen`,
    none: 'No statements fit what you search for.',
  },
  count: {
    label: 'Chosen so far',
    chosen: (count) => (count === '1' ? '1 statement' : `${count} statements`),
    meets: (least, most) => (least === most ? `Each person meets ${most}.` : `Each person meets ${least} or ${most}.`),
    'too-few': (off) => `Choose at least ${off} more.`,
    'too-many': (off) => `That is ${off} too many for each person.`,
    right: 'A good number.',
  },
  rotation: {
    title: 'Should everybody get every statement?',
    blocks: {
      0: 'Yes, everybody gets all of them',
      2: 'No, each person gets a random half of them',
      3: 'No, each person gets a random third of them',
      4: 'No, each person gets a random quarter of them',
    },
    text: 'You can then ask about more without anybody spending more time. Statements that recur in the waves go to everybody all the same. Each of the others gets fewer answers:',
    example: (answers, blocks, each) =>
      `If ${answers} answer in a unit, each of them gets about ${each} answers when they are dealt into ${blocks}.`,
    hidden: 'Where the answers are too few, the figure is hidden for the unit and shown only further up.',
  },
  cost: {
    title: 'What it costs',
    perRound: 'Each time',
    perYear: (rounds) => `In a year, ${rounds} times`,
    rest: 'Other surveys in a year',
    sum: 'In all for one employee',
    note: 'Approximate figures. The draft reckons them exactly.',
    noScript: 'The number and the time here are those of the suggestion. The draft shows those of what you have chosen.',
  },
  name: { title: 'What is the pulse called?', text: 'Write the name as those who answer will see it.' },
  button: 'Make the draft',
  buttonText: 'You can change everything in the draft afterwards.',
};
