import type { Messages } from '../messages.ts';

export const pulseComposer: Messages['editor']['pulse'] = {
  title: 'Set saman ein puls',
  lead: 'Få påstandar, ofte. Vel det som betyr mest å følgje akkurat no.',
  suggestion: {
    title: 'Eit forslag å begynne med',
    from: (wave, unit) => `Desse temaa kom lågast ut i ${wave} for ${unit}:`,
    noneLow: (wave, unit) => `Ingen tema skilde seg ut som låge i ${wave} for ${unit}.`,
    score: (points, answers) => `${points} poeng, ${answers} svar`,
    notVerdict:
      'Eit lågt tal er ikkje ein dom over nokon. Det er ein stad å spørje meir, og det kan ha mange grunnar. Vel sjølv kva som er verdt å følgje.',
    nothingYet: 'Ingen resultat er publiserte enno. Forslaget er påstandar som går igjen i mange målingar.',
    other: 'Forslag frå ei anna eining eller ein annan målerunde',
    unit: 'Eining',
    wholeCity: 'Heile kommunen',
    wave: 'Målerunde',
    lastWave: 'Den siste som er publisert',
    show: 'Vis forslaget',
  },
  choose: {
    title: 'Vel påstandar',
    text: 'I ein puls møter kvar person 8 til 12 påstandar. Dei føreslåtte er kryssa av.',
    suggested: 'Føreslått',
    anchor: 'Går igjen',
    search: 'Finn påstandar',
    only: 'Vis berre dei valde',
    inTheme: (chosen, all) => `${chosen} av ${all} valde`,
    none: 'Ingen påstandar passar med det du søkjer etter.',
  },
  count: {
    label: 'Valt så langt',
    chosen: (count) => (count === '1' ? '1 påstand' : `${count} påstandar`),
    meets: (least, most) => (least === most ? `Kvar person møter ${most}.` : `Kvar person møter ${least} eller ${most}.`),
    'too-few': (off) => `Vel minst ${off} til.`,
    'too-many': (off) => `Det er ${off} for mange for kvar person.`,
    right: 'Passe mange.',
  },
  rotation: {
    title: 'Skal alle få alle påstandane?',
    blocks: {
      0: 'Ja, alle får alle',
      2: 'Nei, kvar person får ei tilfeldig halvdel av dei',
      3: 'Nei, kvar person får ein tilfeldig tredel av dei',
      4: 'Nei, kvar person får ein tilfeldig firedel av dei',
    },
    text: 'Då kan du spørje om fleire ting utan at nokon bruker meir tid. Påstandar som går igjen i målingane, får alle uansett. Kvart av dei andre spørsmåla får færre svar:',
    example: (answers, blocks, each) =>
      `Svarer ${answers} i ei eining, får kvart av dei omtrent ${each} svar når dei er delte i ${blocks}.`,
    hidden: 'Er det for få, blir talet skjult for eininga og vist berre lenger opp.',
  },
  cost: {
    title: 'Kva han kostar',
    perRound: 'Kvar gong',
    perYear: (rounds) => `I året, ${rounds} gonger`,
    rest: 'Andre undersøkingar i året',
    sum: 'I alt for éin medarbeidar',
    note: 'Omtrentlege tal. Utkastet reknar dei nøyaktig.',
    noScript: 'Talet på påstandar og tida her gjeld forslaget. Utkastet viser tala for det du har valt.',
  },
  name: { title: 'Kva heiter pulsen?', text: 'Skriv namnet slik dei som svarer, skal sjå det.' },
  button: 'Lag utkastet',
  buttonText: 'Du kan endre alt i utkastet etterpå.',
};
