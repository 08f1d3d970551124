import type { Messages } from '../messages.ts';

export const figures: Messages['figures'] = {
  index: 'Poeng (0–100)',
  indexExplained: 'Poenga går frå 0 til 100. 50 er midt på: like mykje einigheit som ueinigheit.',
  hidden: {
    label: 'Skjult',
    why: 'Skjult for å verne dei som svarte',
    'too-few': 'For få svar',
    'too-few-leaders': 'For få leiarar til å vise svar om leiarar',
    restricted: 'Blir vist berre for større einingar',
    'nobody-answered': 'Ingen har svart',
  },
  atLeast: (figure) => `minst ${figure}`,
  atMost: (figure) => `høgst ${figure}`,
  roughly: (figure) => `omtrent ${figure}`,
  between: (low, high) => `truleg mellom ${low} og ${high}`,
  range: (low, high) => `${low} til ${high}`,
  verdict: {
    better: 'Betre',
    worse: 'Dårlegare',
    'about-the-same': 'Omtrent som før',
    'cannot-tell': 'Kan ikkje seie',
    notCompared: 'Ikkje samanlikna',
  },
  notCompared: {
    hidden: 'For få svar i minst éi av målingane.',
    'no-baseline': 'Eininga fanst ikkje i den førre målinga.',
    'not-comparable': 'Eininga er sett saman på nytt, så endringa kan kome av at det er andre folk.',
    'wording-changed': 'Påstandane er endra sidan sist.',
  },
  changeSentence: {
    better: (points, low, high) => `Betre enn sist: ${points} poeng, truleg mellom ${low} og ${high}.`,
    worse: (points, low, high) => `Dårlegare enn sist: ${points} poeng, truleg mellom ${low} og ${high}.`,
    'about-the-same': (points, low, high) =>
      `Omtrent som sist: ${points} poeng, truleg mellom ${low} og ${high}. Det er for lite til å kalle det ei endring.`,
    'cannot-tell': (points, low, high) =>
      `Vi kan ikkje seie om det er endra: ${points} poeng, men truleg ein stad mellom ${low} og ${high}.`,
  },
  smallestDetectable: (points) => `Med så mange svar må endringa vere rundt ${points} poeng før vi kan vere sikre.`,
  grade: { A: 'God', B: 'Noko usikker', C: 'Usikker', N: 'Inga grunnmåling' },
  gradeExplained: {
    A: 'Eininga har dei same delane no som då.',
    B: 'Nesten alle kjem frå dei same delane. Ein liten del er flytta eller delt.',
    C: 'Ein stor del kjem frå einingar som er delte, eller vart ikkje spurde sist. Vi viser tala, men seier ikkje om noko er endra.',
    N: 'Eininga har ingen tal frå før å samanlikne med.',
  },
  asTable: 'Vis tala som tabell',
  shares: {
    low: (percent) => `${percent} på den negative sida`,
    high: (percent) => `${percent} på den positive sida`,
  },
};
