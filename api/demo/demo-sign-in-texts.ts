import type { Language } from '../src/contract/index.ts';

/** Words of the demo's sign-in pages in one language. */
export interface SignInTexts {
  readonly title: string;
  readonly fictionalLabel: string;
  readonly fictionalText: string;
  readonly lead: string;
  readonly choose: string;
  readonly signInAs: (name: string) => string;
  readonly noPassword: string;
  readonly chooseLanguage: string;
  readonly home: string;
  readonly expiredTitle: string;
  readonly expiredText: string;
  readonly refusedTitle: string;
  readonly refusedText: string;
}

export const signInTexts: Readonly<Record<Language, SignInTexts>> = {
  nb: {
    title: 'Logg inn i demoen',
    fictionalLabel: 'Fiktive data',
    fictionalText: 'Byen, enhetene, folkene og alle tall er oppdiktet.',
    lead: 'Her ville du ellers ha møtt innloggingen til arbeidsgiveren din. I demoen velger du hvem du vil være, og kan bytte så ofte du vil.',
    choose: 'Hvem vil du være?',
    signInAs: (name) => `Logg inn som ${name}`,
    noPassword: 'Ingen av disse menneskene finnes. Du trenger ikke passord, og vi ber ikke om noe om deg.',
    chooseLanguage: 'Velg språk',
    home: 'Gå til forsiden',
    expiredTitle: 'Innloggingen er utløpt',
    expiredText: 'Den ble påbegynt for en stund siden, eller i et annet vindu. Gå til forsiden og logg inn på nytt.',
    refusedTitle: 'Innloggingen kan ikke fullføres',
    refusedText: 'Forespørselen om innlogging er ikke slik den skal være. Ingen er logget inn.',
  },
  nn: {
    title: 'Logg inn i demoen',
    fictionalLabel: 'Fiktive data',
    fictionalText: 'Byen, einingane, folka og alle tal er oppdikta.',
    lead: 'Her ville du elles ha møtt innlogginga til arbeidsgivaren din. I demoen vel du kven du vil vere, og kan byte så ofte du vil.',
    choose: 'Kven vil du vere?',
    signInAs: (name) => `Logg inn som ${name}`,
    noPassword: 'Ingen av desse menneska finst. Du treng ikkje passord, og vi ber ikkje om noko om deg.',
    chooseLanguage: 'Vel språk',
    home: 'Gå til framsida',
    expiredTitle: 'Innlogginga har gått ut',
    expiredText: 'Ho vart starta for ei stund sidan, eller i eit anna vindauge. Gå til framsida og logg inn på nytt.',
    refusedTitle: 'Innlogginga kan ikkje fullførast',
    refusedText: 'Førespurnaden om innlogging er ikkje slik han skal vere. Ingen er logga inn.',
  },
  en: {
    title: 'Sign in to the demo',
    fictionalLabel: 'Fictional data',
    fictionalText: 'The city, the units, the people and all figures are invented.',
    lead: 'This is where you would meet the sign-in page of your employer. In the demo you choose whom to be, and may change as often as you like.',
    choose: 'Whom would you like to be?',
    signInAs: (name) => `Sign in as ${name}`,
    noPassword: 'None of these people exist. You need no password, and we ask for nothing about you.',
    chooseLanguage: 'Choose language',
    home: 'Go to the front page',
    expiredTitle: 'The sign-in has run out',
    expiredText: 'It was started a while ago, or in another window. Go to the front page and sign in again.',
    refusedTitle: 'The sign-in cannot be completed',
    refusedText: 'The request to sign in is not as it should be. Nobody is signed in.',
  },
};
