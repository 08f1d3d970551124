import type { Messages } from '../messages.ts';

export const protection: Messages['protection'] = {
  title: 'Slik vernar vi deg',
  lead: 'Dette er alt du kan vente av oss, også det vi ikkje kan love.',
  statements: {
    title: 'Det vi lovar',
    list: [
      'Vi veit kven som er invitert og kven som har henta svarkode. Vi lagrar ikkje kven som har levert, og ikkje kva den enkelte har svart.',
      'Svaret er forsegla til undersøkinga er stengd. Då blir alle svar opna samla i tilfeldig rekkjefølgje, og nøkkelen blir sletta. Etter det kan ingen, heller ikkje vi, finne ut kva du svara ut frå det som er lagra.',
      'Resultat blir viste berre for grupper med minst fem svar, og kan ikkje reknast ut for mindre grupper.',
      'Fellesorganisasjonane har fått fingeravtrykket til nøklane og verktøyet som kontrollerer resultata.',
    ],
  },
  way: {
    title: 'Vegen eit svar går',
    list: [
      {
        title: 'Du hentar ein svarkode',
        text: 'Du loggar inn éin gong. Svarkoden blir signert utan at vi ser han, omtrent som eit stempel gjennom ein lukka konvolutt.',
      },
      {
        title: 'Du svarar utan innlogging',
        text: 'Skjemaet ligg på mobilen eller maskina di. Ingenting blir sendt før du leverer.',
      },
      {
        title: 'Svaret blir forsegla',
        text: 'Svaret blir låst på mobilen din før det blir sendt. Det blir sendt til ein annan stad enn der du logga inn.',
      },
      {
        title: 'Alt blir opna samla',
        text: 'Når undersøkinga blir stengd, blir alle svar opna i tilfeldig rekkjefølgje, talde og sletta. Nøkkelen blir òg sletta.',
      },
    ],
  },
  whileOpen: {
    title: 'Medan undersøkinga er open',
    text: 'Då er svaret konfidensielt. Anonymt blir det når undersøkinga blir stengd og nøkkelen er sletta.',
  },
  limits: {
    title: 'Det vi ikkje kan love',
    list: [
      'Vi kan ikkje love at ingen ser at du deltek. Nokon kan sjå skjermen din, og vi veit kven som har henta svarkode.',
      'Den som driftar løysinga og bestemmer seg for å jukse medan undersøkinga er open, kan følgje med på nettrafikken eller endre sida du svarar på. Etterpå er det for seint.',
      'På ein arbeidsmobil eller eit arbeidsnett kan arbeidsgivar sjå at noko er sendt. Du kan bruke din eigen mobil.',
      'Der du kan skrive fritt, kan orda dine avsløre deg. Difor les eit menneske gjennom før noko blir vist, og i Ytringsklima finst det ingen felt for fri tekst.',
    ],
  },
  groups: {
    title: 'Små grupper',
    text: 'Før undersøkinga opnar, blir små einingar slått saman til grupper på minst åtte inviterte. Du ser kva gruppe svaret ditt tel for, før du svarar. Det er minst seks svar bak kvart tal vi viser, og fleire når spørsmåla er følsame.',
  },
  notAChannel: {
    title: 'Ikkje ein varslingskanal',
    text: 'Ingen kan følgje opp ei sak du skildrar her. Vil du varsle, kan du gå til leiaren din, verneombod eller tillitsvald, til varslingsordninga i verksemda di, til den sentrale varslingsordninga i kommunen eller til eit tilsyn.',
  },
  check: {
    title: 'Du treng ikkje ta vårt ord for det',
    text: 'Koden er open. Tillitsvalde og verneombod godkjenner protokollen før noko opnar, og personvernombodet ser kva som er lagra til kvar tid.',
    waves: 'Sjå protokollane',
    questions: 'Sjå spørsmåla',
  },
};
