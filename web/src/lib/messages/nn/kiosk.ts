export const kiosk = {
  welcome: {
    choose: 'Vel språk for å byrje',
    promises: [
      'Du treng eit kort med kode. Du loggar ikkje inn.',
      'Dette nettbrettet hugsar ingenting. Skjermen blir tømd når du leverer, og når ingen har rørt han på eitt minutt.',
      'Koden blir ikkje brukt før du leverer. Blir du avbroten, kan du byrje på nytt med det same kortet.',
    ],
  },
  code: {
    title: 'Skriv koden på kortet',
    text: 'Koden viser at du er invitert, og kva for eining svaret tel for. Han viser ikkje kven du er.',
    seen: 'Dei som ser deg her, kan sjå at du svarer. Stå slik at ingen ser skjermen, så ser dei ikkje kva.',
  },
  place: {
    title: 'Klar til å svare',
    text: 'Koden verkar. Han blir ikkje brukt før du leverer.',
  },
  delivery: {
    offline: 'Nettbrettet er utan nett.',
    unreachable: 'Vi får ikkje kontakt. Vi prøver igjen av oss sjølve.',
    unspent:
      'Svara ligg berre på denne skjermen, og blir borte når han blir tømd. Koden din er ikkje brukt. Vil du ikkje vente, kan du byrje på nytt med det same kortet ein annan gong.',
    spent:
      'Koden din er brukt, og svaret er forsegla, så ingen kan lese det her. Nettbrettet prøver til det er levert, også etter at du har gått. Blir nettbrettet slått av før det, er svaret tapt.',
  },
  receipt: {
    sealed:
      'Det ligg forsegla saman med alle dei andre svara. Ingenting ligg igjen på nettbrettet. Du kan kaste kortet, for koden er brukt.',
    next: 'Neste person',
    code: 'Kvitteringskode',
    codeText:
      'Skriv han ned eller ta bilete av han om du vil sjekke at svaret er talt med. Han viser ikkje kva du svarte, og han er borte når skjermen blir tømd.',
  },
  stopped: { again: 'Tøm skjermen' },
  foot: { end: 'Avslutt og tøm skjermen' },
  rest: {
    title: 'Er du der?',
    text: (seconds: string) => `Skjermen blir tømd om ${seconds} sekund.`,
    answers: 'Då blir svara borte. Du kan byrje på nytt med det same kortet.',
    sealed: 'Svaret er forsegla, og nettbrettet prøver framleis å levere det.',
    delivered: 'Svaret ditt er levert.',
    goOn: 'Ja, eg er her',
    clear: 'Tøm skjermen no',
  },
  noScript: {
    title: 'Nettbrettet er ikkje klart',
    text: 'JavaScript er slått av. Svaret blir forsegla på nettbrettet før det blir sendt, og det krev JavaScript. Sei frå til den som har sett opp nettbrettet, eller svar frå din eigen telefon.',
  },
};
