/** A sentence with one part set off: before, the part, after. */
export type SetOff = readonly [before: string, part: string, after: string];

export const figures = {
  index: 'Poeng (0–100)',
  indexExplained: 'Poengene går fra 0 til 100. 50 er midt på: like mye enighet som uenighet.',
  hidden: {
    label: 'Skjult',
    why: 'Skjult for å verne dem som svarte',
    'too-few': 'For få svar',
    'too-few-leaders': 'For få ledere til å vise svar om ledere',
    restricted: 'Vises bare for større enheter',
    'nobody-answered': 'Ingen har svart',
  },
  atLeast: (figure: string) => `minst ${figure}`,
  atMost: (figure: string) => `høyst ${figure}`,
  roughly: (figure: string) => `omtrent ${figure}`,
  between: (low: string, high: string) => `trolig mellom ${low} og ${high}`,
  range: (low: string, high: string) => `${low} til ${high}`,
  verdict: {
    better: 'Bedre',
    worse: 'Dårligere',
    'about-the-same': 'Omtrent som før',
    'cannot-tell': 'Kan ikke si',
    notCompared: 'Ikke sammenlignet',
  },
  notCompared: {
    hidden: 'For få svar i minst én av målingene.',
    'no-baseline': 'Enheten fantes ikke i den forrige målingen.',
    'not-comparable': 'Enheten er satt sammen på nytt, så endringen kan skyldes at det er andre folk.',
    'wording-changed': 'Påstandene er endret siden sist.',
  },
  changeSentence: {
    better: (points: string, low: string, high: string) => `Bedre enn sist: ${points} poeng, trolig mellom ${low} og ${high}.`,
    worse: (points: string, low: string, high: string) => `Dårligere enn sist: ${points} poeng, trolig mellom ${low} og ${high}.`,
    'about-the-same': (points: string, low: string, high: string) =>
      `Omtrent som sist: ${points} poeng, trolig mellom ${low} og ${high}. Det er for lite til å kalle det en endring.`,
    'cannot-tell': (points: string, low: string, high: string) =>
      `Vi kan ikke si om det er endret: ${points} poeng, men trolig et sted mellom ${low} og ${high}.`,
  },
  smallestDetectable: (points: string) => `Med så mange svar må endringen være rundt ${points} poeng før vi kan være sikre.`,
  grade: { A: 'God', B: 'Noe usikker', C: 'Usikker', N: 'Ingen grunnmåling' },
  gradeExplained: {
    A: 'Enheten har de samme delene nå som da.',
    B: 'Nesten alle kommer fra de samme delene. En liten del er flyttet eller delt.',
    C: 'En stor del kommer fra enheter som er delt, eller ble ikke spurt sist. Vi viser tallene, men sier ikke om noe er endret.',
    N: 'Enheten har ingen tall fra før å sammenligne med.',
  },
  asTable: 'Vis tallene som tabell',
  shares: {
    low: (percent: string) => `${percent} på den negative siden`,
    high: (percent: string) => `${percent} på den positive siden`,
  },
};
