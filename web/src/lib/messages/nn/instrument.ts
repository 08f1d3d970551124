import type { Messages } from '../messages.ts';

export const instrument: Messages['instrument'] = {
  listTitle: 'Spørsmåla',
  listLead: 'Alle skjema ligg ope, slik at du kan lese dei før du svarar.',
  draft: {
    title: 'Utkast',
    text: 'Spørsmåla er ikkje prøvde ut på folk enno. Dei må testast med medarbeidarar i førstelinja før dei blir tekne i bruk.',
  },
  statements: (count) => `${count} påstandar`,
  minutes: (minutes) => `omtrent ${minutes} minutt`,
  version: (version) => `versjon ${version}`,
  scale: 'Svaralternativ',
  languages: { label: 'Språk', mine: 'Eitt språk', all: 'Alle tre språk' },
  open: 'Fritekst',
  openText: 'Blir lesen av eit menneske før noko blir vist. Kan vere slått av.',
  multi: 'Fleire svar',
  single: 'Eitt svar',
  scored: 'Tel i',
  aboutLeaders: 'Om leiarar som gruppe. Blir vist berre der det er mange nok leiarar.',
  reversed: 'Snudd: her er det bra å vere ueinig.',
  anchor: 'Blir gjenteken uendra i kvar måling.',
  conditional: 'Blir vist berre for nokre, eller ikkje i første måling.',
  audience: { leaders: 'Berre for leiarar', employees: 'Berre for medarbeidarar' },
  themes: 'Temaa',
  hash: 'Fingeravtrykket til skjemaet',
};
