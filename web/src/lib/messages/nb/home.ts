export const home = {
  hero: {
    title: 'Hvor høyt er det under taket?',
    lead: 'Takhøyde viser hvordan det er å si det man mener, lære av feil og samarbeide på tvers. De som svarer, er trygge. De som leder, får vite hva de kan gjøre noe med.',
    signIn: 'Logg inn',
    how: 'Slik verner vi deg',
  },
  promises: [
    {
      title: 'Ingen kan finne ut hva du svarte',
      text: 'Når undersøkelsen er stengt, finnes det ikke noe lagret som knytter et svar til en person. Ingen tall kan regnes ut for små grupper.',
    },
    {
      title: 'Alle tall er ærlige',
      text: 'Hvert tall sier hvor mange som har svart, og hvor sikkert det er. Vi sier bedre eller dårligere bare når vi vet det.',
    },
    {
      title: 'Ingenting blir spurt forgjeves',
      text: 'Resultatene åpnes for alle på samme tid. Neste undersøkelse begynner med hva som kom ut av den forrige.',
    },
  ],
  stepsTitle: 'Fra spørsmål til samtale',
  steps: [
    {
      title: 'Begge parter godkjenner',
      text: 'Arbeidsgiver og ansattes representant godkjenner de samme spørsmålene og reglene før noe åpnes.',
    },
    {
      title: 'Du svarer på noen minutter',
      text: 'På mobilen, på bokmål, nynorsk eller engelsk. Svaret er forseglet til alle svar åpnes samlet.',
    },
    { title: 'Alle ser det samme', text: 'Ledere, tillitsvalgte og medarbeidere ser resultatet for sin enhet i samme minutt.' },
    { title: 'Dere snakker om det', text: 'To styrker, én ting å ta tak i. Uten å gjette hvem som sa hva.' },
  ],
  lookTitle: 'Se spørsmålene før du svarer',
  lookText: 'Alle spørsmål ligger åpent, på tre språk.',
  greeting: (name: string) => `Hei, ${name}`,
  lead: 'Her er det som gjelder deg nå.',
  nothing: 'Det er ingenting du trenger å gjøre nå.',
  cards: {
    answer: {
      eyebrow: (until: string) => `Åpen til ${until}`,
      text: 'Du er invitert til å svare. Det er frivillig, og lederen din får ikke vite om du har svart.',
    },
    continue: { text: 'Du har hentet svarkode. Har du ikke levert ennå, kan du fortsette på den samme mobilen eller maskinen.' },
    results: {
      eyebrow: 'Resultatene er åpne',
      title: (wave: string) => `Se ${wave}`,
      text: (unit: string) => `Kulturprofilen for ${unit}.`,
    },
    approve: { eyebrow: 'Venter på godkjenning', text: 'Les protokollen og godkjenn den for din side.' },
    open: { eyebrow: 'Godkjent av begge parter', text: 'Målerunden kan åpnes.' },
    close: {
      eyebrow: 'Svarfristen er ute',
      text: 'Målerunden kan lukkes. Da åpnes alle svar samlet, og tallene blir publisert.',
    },
    preparing: { eyebrow: 'Forberedes', text: 'Nøklene lages nå.' },
    compare: { title: 'Sammenlign før og nå', text: 'Grunnmåling og oppfølging for en enhet, gjennom begge organisasjonene.' },
    storage: { title: 'Se hva som er lagret', text: 'Hva som ligger hvor akkurat nå, og hvem som har gjort hva.' },
  },
};
