import type { Messages } from '../messages.ts';

export const instrumentPrint: Messages['instrument']['print'] = {
  title: 'Til utskrift',
  eyebrow: 'Til drøfting',
  button: 'Skriv ut eller lagre som PDF',
  backTo: 'Tilbake til skjemaet',
  backToDraft: 'Tilbake til utkastet',
  language: 'Språk',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', all: 'Alle tre' },
  purpose: 'Føremål',
  version: (version) => `Versjon ${version}`,
  draftOf: (version, revision) => `Utkast til ny versjon, byggjer på ${version}. Utgåve ${revision} av utkastet.`,
  draftNew: (revision) => `Utkast til ei ny undersøking. Utgåve ${revision} av utkastet.`,
  fingerprint: 'Fingeravtrykk',
  fingerprintWhy: 'Er fingeravtrykket likt, er skjemaet likt, teikn for teikn.',
  noFingerprint: 'Eit utkast har ikkje fingeravtrykk. Det får det når det blir lagra som ein versjon.',
  findings: (count) =>
    count === '1' ? 'Det er 1 ting å rette før utkastet kan lagrast.' : `Det er ${count} ting å rette før utkastet kan lagrast.`,
  about: 'Om skjemaet',
  intro: 'Før spørsmåla står dette',
  questions: 'Spørsmåla',
  answer: 'Svar',
  answerAs: 'Blir svart på med skalaen over.',
  where: {
    title: 'Kva som blir vist, og kvar',
    thresholds: (mean, share, five) =>
      `Poeng blir viste når minst ${mean} har svart, delar når minst ${share} har svart, og heile fordelinga når minst ${five} har svart.`,
    binding: 'Grensene står i protokollen for kvar målerunde, og kan ikkje senkast etter at han er opna.',
    leaders: (count) => `Spørsmål om leiarar blir viste berre der svara gjeld minst ${count} leiarar.`,
    restricted: 'Skjerma spørsmål blir ikkje viste lenger ned enn det står ved kvart spørsmål.',
    lowest: (node) => `Ingenting frå dette skjemaet blir vist lenger ned enn ${node}.`,
    open: (node) => `Fri tekst blir lesen av eit menneske først, og blir ikkje vist lenger ned enn ${node}.`,
    noOpen: 'Det er ingen felt for fri tekst.',
    rotation: (blocks) =>
      `Nokre spørsmål er delte i ${blocks} bolkar. Kvar person får éin av dei, så desse spørsmåla får færre svar. Talet på svar står ved kvart tal.`,
    local: 'Lokale spørsmål blir viste berre i si verksemd, og blir ikkje samanlikna.',
    conditional: 'Nokre spørsmål blir ikkje viste for alle. Når står ved kvart av dei.',
  },
  burden: 'Tid i løpet av eit år',
  changes: {
    title: (version) => `Endra sidan versjon ${version}`,
    none: 'Dette er den første versjonen.',
    nothing: 'Ingen spørsmål er endra.',
  },
  signing: {
    title: 'Drøfta',
    date: 'Dato',
    employer: 'For arbeidsgivaren',
    employees: 'For dei tilsette',
    remarks: 'Merknader',
  },
  printed: (date) => `Skrive ut ${date}`,
};
