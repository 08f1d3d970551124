import type { Messages } from '../messages.ts';

/** What a pre-flight found, in words. */
export const planFindings: Messages['planning']['findings'] = {
  dates: {
    title: 'Datoane',
    text: (days: string) => `Målerunden er open i ${days} dagar.`,
    begun: 'Opninga er alt passert. Målerunden opnar då med ein gong begge har godkjent.',
    todo: 'Set datoane fram i tid, og lat folk få minst tre dagar på seg.',
  },
  texts: {
    title: 'Tekstar på alle språk',
    text: 'Namnet og skjemaet finst på alle språka.',
    missing: 'Namnet manglar på:',
    todo: 'Skriv namnet på kvart språk, eller ta bort språket.',
  },
  audience: {
    title: 'Kven som blir spurde',
    text: (people: string, units: string, groups: string) => `${people} personar i ${units} einingar, i ${groups} grupper.`,
    refused: 'For få personar til at nokon kan spørjast utan at svara kan kjennast att.',
    todo: 'Vel fleire einingar, eller sjekk at lista over tilsette er importert.',
  },
  'virksomhet-questions': {
    title: 'Spørsmål for éi verksemd',
    text: 'Alle slike spørsmål høyrer til ei verksemd som finst.',
    missing: 'Desse spørsmåla høyrer til ei verksemd som ikkje finst:',
    todo: 'Vel ein annan versjon av skjemaet eller organisasjonen.',
  },
  'whistleblowing-link': {
    title: 'Lenkjene til varsling svarer',
    text: (tried: string) => `Vi prøvde ${tried} lenkjer no, og alle svarte.`,
    dead: 'Desse lenkjene svarer ikkje:',
    todo: 'Rett lenkja. Den som vil varsle, skal ikkje møte ei tom side.',
  },
  'whistleblowing-missing': {
    title: 'Einingar utan lenkje til varsling',
    text: (units: string) => `${units} einingar har inga lenkje, heller ikkje frå eininga over.`,
    todo: 'Legg inn ei lenkje for verksemda eller for alle.',
  },
  leaders: {
    title: 'Einingar utan leiar',
    text: (units: string, all: string) => `${units} av ${all} einingar har ingen leiar på lista over tilsette.`,
    todo: 'Sjekk lista over tilsette. Utan leiar er det ingen som tek resultatet vidare.',
  },
  levels: {
    title: 'Nivå utan plass',
    text: 'Alle er på eit nivå som blir vist.',
    missing: 'Folk på desse nivåa blir berre talde i heilskapen:',
    todo: 'Rett nivåa i organisasjonen.',
  },
  'merged-buckets': {
    title: 'Små grupper som blir slått saman',
    text: (merged: string, all: string, people: string) =>
      `${merged} av ${all} grupper er for små til å spørjast åleine (${people} personar). Dei blir talde saman med gruppa til høgre.`,
    todo: 'Slik skal det vere for små einingar. Er det mange, kan du måle på eit høgare nivå.',
  },
  'expected-results': {
    title: 'Einingar som kan vente eit resultat',
    text: (expected: string, threshold: string) => `${expected} % av einingane er venta å få minst ${threshold} svar.`,
    basis: (share: string, waves: string) => `Rekna med at ${share} % svarer, som i ${waves} tidlegare målerundar.`,
    assumed: (share: string) => `Rekna med at ${share} % svarer. Det er ei tru: ingen målerunde er publisert enno.`,
    todo: 'Få opp svarprosenten, eller mål på eit høgare nivå.',
  },
  'smallest-change': {
    title: 'Den minste endringa de kan sjå',
    text: (spread: string) => `Poeng av 100 som må til for å sjå ei endring fire av fem gonger. Venta spreiing: ${spread} poeng.`,
    row: (size: string) => `${size} inviterte`,
    todo: 'Store einingar viser små endringar. Små einingar gjer det ikkje.',
  },
  'other-surveys': {
    title: 'Andre målingar i nærleiken',
    text: (weeks: string) => `Ingen andre målingar spør dei same innan ${weeks} veker.`,
    close: (weeks: string) => `Desse spør nokre av dei same innan ${weeks} veker:`,
    todo: 'Flytt ei av dei. Elles må begge partar godta det i protokollen.',
  },
  burden: {
    title: 'Minutt i året',
    text: (most: string, limit: string, year: string) =>
      `Dei som blir spurde mest i ${year}, bruker ${most} minutt. Grensa er ${limit}.`,
    todo: 'Spør færre, eller kortare. Elles må begge partar godta det i protokollen.',
  },
  reminders: {
    title: 'Påminningar',
    text: (count: string) => `${count} påminningar.`,
    none: 'Ingen påminningar.',
    moved: 'Natt, helg og heilagdag er freda. Då går dei slik:',
    todo: 'Vel eit tidspunkt på dagtid ein arbeidsdag, før svarfristen.',
  },
  sensitive: {
    title: 'Følsamt skjema',
    text: (mean: string, share: string, five: string) =>
      `Strengare tersklar gjeld: ${mean}, ${share} og ${five} svar. Det finst ingen felt for fri tekst.`,
    todo: 'Sei det til folk når de inviterer.',
  },
  'about-leaders': {
    title: 'Spørsmål om leiarar',
    text: (count: string, leaders: string) =>
      `${count} påstandar gjeld leiarar. Dei blir berre viste der det er minst ${leaders} leiarar.`,
    todo: 'Førebu leiarane på at nokre einingar ikkje ser desse.',
  },
  'employees-side': {
    title: 'Sida til dei tilsette',
    text: (people: string) => `${people} tillitsvalde eller verneombod kan godkjenne for alle.`,
    missing: (units: string) => `I ${units} einingar kan ingen godkjenne for dei tilsette, eller berre nokon du sjølv har valt:`,
    todo: 'Be ein annan operatør gi rolla til ein tillitsvald der.',
  },
  'seal-key': {
    title: 'Nøkkelen til svara',
    single: 'Nøkkelen ligg éin stad.',
    text: (threshold: string, holders: string) => `${threshold} av ${holders} kodar må til for å opne svara.`,
    short: 'Det er for få med desse rollene:',
    impossible: 'Denne installasjonen kan ikkje dele nøkkelen.',
    todo: 'Gi fleire rolla, eller vel éin nøkkelhaldar.',
  },
};
