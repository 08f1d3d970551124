export const protection = {
  title: 'Slik verner vi deg',
  lead: 'Dette er alt du kan vente av oss, også det vi ikke kan love.',
  statements: {
    title: 'Det vi lover',
    list: [
      'Vi vet hvem som er invitert og hvem som har hentet svarkode. Vi lagrer ikke hvem som har levert, og ikke hva den enkelte har svart.',
      'Svaret er forseglet til undersøkelsen er stengt. Da åpnes alle svar samlet i tilfeldig rekkefølge, og nøkkelen slettes. Etter det kan ingen, heller ikke vi, finne ut hva du svarte ut fra det som er lagret.',
      'Resultater vises bare for grupper med minst fem svar, og kan ikke regnes ut for mindre grupper.',
      'Fellesorganisasjonene har fått fingeravtrykket til nøklene og verktøyet som kontrollerer resultatene.',
    ],
  },
  way: {
    title: 'Veien et svar går',
    list: [
      {
        title: 'Du henter en svarkode',
        text: 'Du logger inn én gang. Svarkoden blir signert uten at vi ser den, omtrent som et stempel gjennom en lukket konvolutt.',
      },
      { title: 'Du svarer uten innlogging', text: 'Skjemaet ligger på din mobil eller maskin. Ingenting sendes før du leverer.' },
      {
        title: 'Svaret blir forseglet',
        text: 'Svaret låses på mobilen din før det sendes. Det sendes til et annet sted enn der du logget inn.',
      },
      {
        title: 'Alt åpnes samlet',
        text: 'Når undersøkelsen stenges, åpnes alle svar i tilfeldig rekkefølge, telles og slettes. Nøkkelen slettes også.',
      },
    ],
  },
  whileOpen: {
    title: 'Mens undersøkelsen er åpen',
    text: 'Da er svaret konfidensielt. Anonymt blir det når undersøkelsen stenges og nøkkelen er slettet.',
  },
  limits: {
    title: 'Det vi ikke kan love',
    list: [
      'Vi kan ikke love at ingen ser at du deltar. Noen kan se skjermen din, og vi vet hvem som har hentet svarkode.',
      'Den som drifter løsningen og bestemmer seg for å jukse mens undersøkelsen er åpen, kan følge med på nettrafikken eller endre siden du svarer på. Etterpå er det for sent.',
      'På en arbeidsmobil eller et arbeidsnett kan arbeidsgiver se at noe er sendt. Du kan bruke din egen mobil.',
      'Der du kan skrive fritt, kan ordene dine avsløre deg. Derfor leser et menneske gjennom før noe blir vist, og i Ytringsklima finnes det ingen felt for fri tekst.',
    ],
  },
  groups: {
    title: 'Små grupper',
    text: 'Før undersøkelsen åpner, blir små enheter slått sammen til grupper på minst åtte inviterte. Du ser hvilken gruppe svaret ditt teller for, før du svarer. Det er minst seks svar bak hvert tall vi viser, og flere når spørsmålene er følsomme.',
  },
  notAChannel: {
    title: 'Ikke en varslingskanal',
    text: 'Ingen kan følge opp en sak du beskriver her. Vil du varsle, kan du gå til lederen din, verneombud eller tillitsvalgt, til varslingsordningen i virksomheten din, til kommunens sentrale varslingsordning eller til en tilsynsmyndighet.',
  },
  check: {
    title: 'Du trenger ikke ta vårt ord for det',
    text: 'Koden er åpen. Tillitsvalgte og verneombud godkjenner protokollen før noe åpner, og personvernombudet ser hva som er lagret til enhver tid.',
    waves: 'Se protokollene',
    questions: 'Se spørsmålene',
  },
};
