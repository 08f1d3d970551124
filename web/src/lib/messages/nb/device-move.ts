export const deviceMove = {
  title: 'Fortsett på en annen enhet',
  how: 'Skann en kode med kameraet på den andre enheten, eller kopier en lenke. Svarkoden og svarene følger med. De går rett fra denne skjermen til den andre enheten, og ikke innom oss.',
  warning:
    'Den som får denne koden, kan se svarene dine og levere for deg. Ikke vis den til andre, og ikke send lenken til andre.',
  show: 'Vis koden',
  alt: 'QR-kode med svarkoden og svarene dine',
  copy: 'Kopier lenken',
  copied: 'Lenken er kopiert.',
  link: 'Lenken',
  expires: (date: string) => `Virker til undersøkelsen stenger ${date}.`,
  offline: 'Vi får ikke hentet det som trengs. Sjekk nettet og prøv igjen.',
  again: 'Prøv igjen',
  afterTitle: 'Når du er i gang på den andre enheten',
  after: 'Da ligger svarene begge steder. Bare ett svar kan telle. Leverer du fra begge, teller det som kom først.',
  forget: 'Slett svarene her',
  keep: 'Lukk, og behold svarene her også',
  arriving: { title: 'Henter svaret ditt hit …', text: 'Siden kontrollerer svarkoden mot nøklene i målerunden.' },
  received: {
    title: 'Svarene dine er her',
    text: 'Du kan fortsette der du slapp. Bare ett svar kan telle: Leverer du fra begge enhetene, teller det som kom først.',
  },
  problems: {
    damaged: {
      title: 'Koden er ikke hel',
      text: 'Noe mangler i lenken. Skann QR-koden igjen, eller kopier hele lenken på nytt. Svaret ligger fortsatt på den første enheten.',
    },
    forged: {
      title: 'Svarkoden gjelder ikke her',
      text: 'Den er ikke laget med nøklene i denne målerunden. Lag en ny kode på den første enheten.',
    },
    'other-ballot': {
      title: 'Her ligger det en annen svarkode',
      text: 'Noen har begynt å svare på denne enheten. Vi overskriver den ikke. Bruk en annen enhet, eller lever eller slett det som ligger her, og skann koden igjen.',
    },
    unreachable: {
      title: 'Vi får ikke kontakt',
      text: 'Svarkoden er lest, men den må kontrolleres før du kan fortsette. Sjekk nettet, og ikke lukk siden.',
    },
  },
  goOn: 'Til undersøkelsen',
};
