/** What a pre-flight found, in words. */
export const planFindings = {
  dates: {
    title: 'Datoene',
    text: (days: string) => `Målerunden er åpen i ${days} dager.`,
    begun: 'Åpningen er allerede passert. Målerunden åpner da med en gang begge har godkjent.',
    todo: 'Sett datoene fram i tid, og la folk få minst tre dager på seg.',
  },
  texts: {
    title: 'Tekster på alle språk',
    text: 'Navnet og skjemaet finnes på alle språkene.',
    missing: 'Navnet mangler på:',
    todo: 'Skriv navnet på hvert språk, eller ta bort språket.',
  },
  audience: {
    title: 'Hvem som blir spurt',
    text: (people: string, units: string, groups: string) => `${people} personer i ${units} enheter, i ${groups} grupper.`,
    refused: 'For få personer til at noen kan spørres uten at svarene kan kjennes igjen.',
    todo: 'Velg flere enheter, eller sjekk at ansattlisten er importert.',
  },
  'virksomhet-questions': {
    title: 'Spørsmål for én virksomhet',
    text: 'Alle slike spørsmål hører til en virksomhet som finnes.',
    missing: 'Disse spørsmålene hører til en virksomhet som ikke finnes:',
    todo: 'Velg en annen versjon av skjemaet eller organisasjonen.',
  },
  'whistleblowing-link': {
    title: 'Lenkene til varsling svarer',
    text: (tried: string) => `Vi prøvde ${tried} lenker nå, og alle svarte.`,
    dead: 'Disse lenkene svarer ikke:',
    todo: 'Rett lenken. Den som vil varsle, skal ikke møte en tom side.',
  },
  'whistleblowing-missing': {
    title: 'Enheter uten lenke til varsling',
    text: (units: string) => `${units} enheter har ingen lenke, heller ikke fra enheten over.`,
    todo: 'Legg inn en lenke for virksomheten eller for alle.',
  },
  leaders: {
    title: 'Enheter uten leder',
    text: (units: string, all: string) => `${units} av ${all} enheter har ingen leder på ansattlisten.`,
    todo: 'Sjekk ansattlisten. Uten leder er det ingen som tar resultatet videre.',
  },
  levels: {
    title: 'Nivåer uten plass',
    text: 'Alle er på et nivå som vises.',
    missing: 'Folk på disse nivåene telles bare i helheten:',
    todo: 'Rett nivåene i organisasjonen.',
  },
  'merged-buckets': {
    title: 'Små grupper som slås sammen',
    text: (merged: string, all: string, people: string) =>
      `${merged} av ${all} grupper er for små til å spørres alene (${people} personer). De telles sammen med gruppen til høyre.`,
    todo: 'Slik skal det være for små enheter. Er det mange, kan du måle på et høyere nivå.',
  },
  'expected-results': {
    title: 'Enheter som kan vente et resultat',
    text: (expected: string, threshold: string) => `${expected} % av enhetene ventes å få minst ${threshold} svar.`,
    basis: (share: string, waves: string) => `Regnet med at ${share} % svarer, som i ${waves} tidligere målerunder.`,
    assumed: (share: string) => `Regnet med at ${share} % svarer. Det er en antakelse: ingen målerunde er publisert ennå.`,
    todo: 'Få opp svarprosenten, eller mål på et høyere nivå.',
  },
  'smallest-change': {
    title: 'Den minste endringen dere kan se',
    text: (spread: string) =>
      `Poeng av 100 som må til for å se en endring fire av fem ganger. Antatt spredning: ${spread} poeng.`,
    row: (size: string) => `${size} inviterte`,
    todo: 'Store enheter viser små endringer. Små enheter gjør det ikke.',
  },
  'other-surveys': {
    title: 'Andre målinger i nærheten',
    text: (weeks: string) => `Ingen andre målinger spør de samme innen ${weeks} uker.`,
    close: (weeks: string) => `Disse spør noen av de samme innen ${weeks} uker:`,
    todo: 'Flytt en av dem. Ellers må begge parter godta det i protokollen.',
  },
  burden: {
    title: 'Minutter i året',
    text: (most: string, limit: string, year: string) =>
      `De som blir spurt mest i ${year}, bruker ${most} minutter. Grensen er ${limit}.`,
    todo: 'Spør færre, eller kortere. Ellers må begge parter godta det i protokollen.',
  },
  reminders: {
    title: 'Påminnelser',
    text: (count: string) => `${count} påminnelser.`,
    none: 'Ingen påminnelser.',
    moved: 'Natt, helg og helligdag er fredet. Da går de slik:',
    todo: 'Velg et tidspunkt på dagtid en arbeidsdag, før svarfristen.',
  },
  sensitive: {
    title: 'Følsomt skjema',
    text: (mean: string, share: string, five: string) =>
      `Strengere terskler gjelder: ${mean}, ${share} og ${five} svar. Det finnes ingen felt for fri tekst.`,
    todo: 'Si det til folk når dere inviterer.',
  },
  'about-leaders': {
    title: 'Spørsmål om ledere',
    text: (count: string, leaders: string) =>
      `${count} påstander gjelder ledere. De vises bare der det er minst ${leaders} ledere.`,
    todo: 'Forbered lederne på at noen enheter ikke ser disse.',
  },
  'employees-side': {
    title: 'De ansattes side',
    text: (people: string) => `${people} tillitsvalgte eller verneombud kan godkjenne for alle.`,
    missing: (units: string) => `I ${units} enheter kan ingen godkjenne for de ansatte, eller bare noen du selv har valgt:`,
    todo: 'Be en annen operatør gi rollen til en tillitsvalgt der.',
  },
  'seal-key': {
    title: 'Nøkkelen til svarene',
    single: 'Nøkkelen ligger ett sted.',
    text: (threshold: string, holders: string) => `${threshold} av ${holders} koder må til for å åpne svarene.`,
    short: 'Det er for få med disse rollene:',
    impossible: 'Denne installasjonen kan ikke dele nøkkelen.',
    todo: 'Gi flere rollen, eller velg én nøkkelholder.',
  },
};
