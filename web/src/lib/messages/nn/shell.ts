import type { Messages } from '../messages.ts';

export const shell: Messages['shell'] = {
  productName: 'Takhøyde',
  tagline: 'Kor høgt er det under taket?',
  skipToContent: 'Hopp til innhaldet',
  chooseLanguage: 'Vel språk',
  demo: {
    label: 'Fiktive data',
    text: 'Dette er ein demonstrasjon. Byen, einingane, folka og alle tal er oppdikta.',
  },
  menu: { open: 'Meny', label: 'Hovudmeny' },
  navigation: {
    home: 'Heim',
    results: 'Resultat',
    compare: 'Samanlikn',
    waves: 'Målerundar',
    questionnaires: 'Spørsmåla',
    drafts: 'Utkast',
    storage: 'Lagring og logg',
    protection: 'Slik vernar vi deg',
  },
  user: {
    signIn: 'Logg inn',
    signOut: 'Logg ut',
    account: 'Konto',
    noRoles: 'Ingen roller',
  },
  roles: {
    employee: 'Medarbeidar',
    leader: 'Leiar',
    director: 'Direktør',
    analyst: 'Analytikar',
    'union-representative': 'Tillitsvald',
    'safety-representative': 'Verneombod',
    'data-protection-officer': 'Personvernombod',
    operator: 'Drift',
  },
  roleAt: (role, unit) => `${role}, ${unit}`,
  footer: {
    notAChannel: 'Dette er ikkje ein varslingskanal. Vil du varsle om noko alvorleg, bruk varslingsordninga.',
    openSource: 'Open kjeldekode. Inga sporing, ingen tredjepartar.',
  },
  noScript: 'Sida verkar best med JavaScript slått på. Du kan lese det meste utan.',
  units: {
    points: (number) => `${number} poeng`,
    answers: (count) => `${count} svar`,
    percent: (number) => `${number} %`,
  },
  pageTitle: (page) => `${page} – Takhøyde`,
  close: 'Lukk',
  errors: {
    title: {
      notFound: 'Vi finn ikkje sida',
      noUnit: 'Eininga finst ikkje her',
      refused: 'Du har ikkje tilgang til dette',
      notYet: 'Dette er ikkje klart enno',
      unavailable: 'Tenesta svarar ikkje akkurat no',
      broken: 'Noko gjekk gale hos oss',
    },
    text: {
      notFound: 'Adressa kan vere skriven feil, eller sida kan vere flytta.',
      noUnit:
        'Eininga er ikkje med i denne målerunden eller organisasjonen. Etter ei reform kan ho ha fått nytt namn eller blitt del av ei anna.',
      refused: 'Rolla di gir ikkje innsyn her. Trur du at det er feil, ta kontakt med lokal HR.',
      notYet: 'Resultata blir opna for alle på same tid. Kom tilbake når målerunden er avslutta.',
      unavailable: 'Prøv igjen om ein augneblink. Ingenting du har levert, er gått tapt.',
      broken: 'Prøv igjen. Held det fram, sei frå til dei som driftar løysinga.',
    },
    home: 'Til framsida',
    myResults: 'Til resultata mine',
    again: 'Prøv igjen',
  },
};
