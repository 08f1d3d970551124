export const deviceMove = {
  title: 'Hald fram på ei anna eining',
  how: 'Skann ein kode med kameraet på den andre eininga, eller kopier ei lenkje. Svarkoden og svara følgjer med. Dei går rett frå denne skjermen til den andre eininga, og ikkje innom oss.',
  warning:
    'Den som får denne koden, kan sjå svara dine og levere for deg. Ikkje vis han til andre, og ikkje send lenkja til andre.',
  show: 'Vis koden',
  alt: 'QR-kode med svarkoden og svara dine',
  copy: 'Kopier lenkja',
  copied: 'Lenkja er kopiert.',
  link: 'Lenkja',
  expires: (date: string) => `Verkar til undersøkinga stengjer ${date}.`,
  offline: 'Vi får ikkje henta det som trengst. Sjekk nettet og prøv igjen.',
  again: 'Prøv igjen',
  afterTitle: 'Når du er i gang på den andre eininga',
  after: 'Då ligg svara begge stader. Berre eitt svar kan telje. Leverer du frå begge, tel det som kom først.',
  forget: 'Slett svara her',
  keep: 'Lukk, og behald svara her òg',
  arriving: { title: 'Hentar svaret ditt hit …', text: 'Sida kontrollerer svarkoden mot nøklane i målerunda.' },
  received: {
    title: 'Svara dine er her',
    text: 'Du kan halde fram der du slapp. Berre eitt svar kan telje: Leverer du frå begge einingane, tel det som kom først.',
  },
  problems: {
    damaged: {
      title: 'Koden er ikkje heil',
      text: 'Noko manglar i lenkja. Skann QR-koden igjen, eller kopier heile lenkja på nytt. Svaret ligg framleis på den første eininga.',
    },
    forged: {
      title: 'Svarkoden gjeld ikkje her',
      text: 'Han er ikkje laga med nøklane i denne målerunda. Lag ein ny kode på den første eininga.',
    },
    'other-ballot': {
      title: 'Her ligg det ein annan svarkode',
      text: 'Nokon har byrja å svare på denne eininga. Vi skriv ikkje over han. Bruk ei anna eining, eller lever eller slett det som ligg her, og skann koden igjen.',
    },
    unreachable: {
      title: 'Vi får ikkje kontakt',
      text: 'Svarkoden er lesen, men han må kontrollerast før du kan halde fram. Sjekk nettet, og ikkje lukk sida.',
    },
  },
  goOn: 'Til undersøkinga',
};
