export const kiosk = {
  welcome: {
    choose: 'Velg språk for å begynne',
    promises: [
      'Du trenger et kort med kode. Du logger ikke inn.',
      'Dette nettbrettet husker ingenting. Skjermen tømmes når du leverer, og når ingen har rørt den på ett minutt.',
      'Koden brukes ikke før du leverer. Blir du avbrutt, kan du begynne på nytt med det samme kortet.',
    ],
  },
  code: {
    title: 'Skriv koden på kortet',
    text: 'Koden viser at du er invitert, og hvilken enhet svaret teller for. Den viser ikke hvem du er.',
    seen: 'De som ser deg her, kan se at du svarer. Stå slik at ingen ser skjermen, så ser de ikke hva.',
  },
  place: {
    title: 'Klar til å svare',
    text: 'Koden virker. Den brukes ikke før du leverer.',
  },
  delivery: {
    offline: 'Nettbrettet er uten nett.',
    unreachable: 'Vi får ikke kontakt. Vi prøver igjen av oss selv.',
    unspent:
      'Svarene ligger bare på denne skjermen, og blir borte når den tømmes. Koden din er ikke brukt. Vil du ikke vente, kan du begynne på nytt med det samme kortet en annen gang.',
    spent:
      'Koden din er brukt, og svaret er forseglet, så ingen kan lese det her. Nettbrettet prøver til det er levert, også etter at du har gått. Blir nettbrettet slått av før det, er svaret tapt.',
  },
  receipt: {
    sealed:
      'Det ligger forseglet sammen med alle de andre svarene. Ingenting ligger igjen på nettbrettet. Du kan kaste kortet, for koden er brukt.',
    next: 'Neste person',
    code: 'Kvitteringskode',
    codeText:
      'Skriv den ned eller ta bilde av den hvis du vil sjekke at svaret er talt med. Den viser ikke hva du svarte, og den er borte når skjermen tømmes.',
  },
  stopped: { again: 'Tøm skjermen' },
  foot: { end: 'Avslutt og tøm skjermen' },
  rest: {
    title: 'Er du der?',
    text: (seconds: string) => `Skjermen tømmes om ${seconds} sekunder.`,
    answers: 'Da blir svarene borte. Du kan begynne på nytt med det samme kortet.',
    sealed: 'Svaret er forseglet, og nettbrettet prøver fortsatt å levere det.',
    delivered: 'Svaret ditt er levert.',
    goOn: 'Ja, jeg er her',
    clear: 'Tøm skjermen nå',
  },
  noScript: {
    title: 'Nettbrettet er ikke klart',
    text: 'JavaScript er slått av. Svaret forsegles på nettbrettet før det sendes, og det krever JavaScript. Si fra til den som har satt opp nettbrettet, eller svar fra din egen telefon.',
  },
};
