import type { Messages } from '../messages.ts';

export const home: Messages['home'] = {
  hero: {
    title: 'Kor høgt er det under taket?',
    lead: 'Takhøyde viser korleis det er å seie det ein meiner, lære av feil og samarbeide på tvers. Dei som svarar, er trygge. Dei som leier, får vite kva dei kan gjere noko med.',
    signIn: 'Logg inn',
    how: 'Slik vernar vi deg',
  },
  promises: [
    {
      title: 'Ingen kan finne ut kva du svara',
      text: 'Når undersøkinga er stengd, finst det ikkje noko lagra som knyter eit svar til ein person. Ingen tal kan reknast ut for små grupper.',
    },
    {
      title: 'Alle tal er ærlege',
      text: 'Kvart tal seier kor mange som har svart, og kor sikkert det er. Vi seier betre eller dårlegare berre når vi veit det.',
    },
    {
      title: 'Ingenting blir spurt forgjeves',
      text: 'Resultata blir opna for alle på same tid. Neste undersøking byrjar med kva som kom ut av den førre.',
    },
  ],
  stepsTitle: 'Frå spørsmål til samtale',
  steps: [
    {
      title: 'Begge partar godkjenner',
      text: 'Arbeidsgivar og representanten for dei tilsette godkjenner dei same spørsmåla og reglane før noko blir opna.',
    },
    {
      title: 'Du svarar på nokre minutt',
      text: 'På mobilen, på bokmål, nynorsk eller engelsk. Svaret er forsegla til alle svar blir opna samla.',
    },
    { title: 'Alle ser det same', text: 'Leiarar, tillitsvalde og medarbeidarar ser resultatet for si eining i same minutt.' },
    { title: 'De snakkar om det', text: 'To styrkar, éin ting å ta tak i. Utan å gjette kven som sa kva.' },
  ],
  lookTitle: 'Sjå spørsmåla før du svarar',
  lookText: 'Alle spørsmål ligg ope, på tre språk.',
  greeting: (name) => `Hei, ${name}`,
  lead: 'Her er det som gjeld deg no.',
  nothing: 'Det er ingenting du treng å gjere no.',
  cards: {
    answer: {
      eyebrow: (until) => `Open til ${until}`,
      text: 'Du er invitert til å svare. Det er frivillig, og leiaren din får ikkje vite om du har svart.',
    },
    continue: { text: 'Du har henta svarkode. Har du ikkje levert enno, kan du halde fram på den same mobilen eller maskina.' },
    results: { eyebrow: 'Resultata er opne', title: (wave) => `Sjå ${wave}`, text: (unit) => `Kulturprofilen for ${unit}.` },
    approve: { eyebrow: 'Ventar på godkjenning', text: 'Les protokollen og godkjenn han for di side.' },
    open: { eyebrow: 'Godkjend av begge partar', text: 'Målerunden kan opnast.' },
    close: {
      eyebrow: 'Svarfristen er ute',
      text: 'Målerunden kan lukkast. Då blir alle svar opna samla, og tala blir publiserte.',
    },
    preparing: { eyebrow: 'Blir førebudd', text: 'Nøklane blir laga no.' },
    compare: { title: 'Samanlikn før og no', text: 'Grunnmåling og oppfølging for ei eining, gjennom begge organisasjonane.' },
    storage: { title: 'Sjå kva som er lagra', text: 'Kva som ligg kvar akkurat no, og kven som har gjort kva.' },
  },
};
