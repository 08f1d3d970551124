export const storage = {
  title: 'Lagring og logg',
  lead: 'Dette er det som er lagret akkurat nå. Tallene er antall rader.',
  sides: {
    who: { title: 'Vet hvem, aldri hva', text: 'Organisasjon, ansatte, invitasjoner, utgivelser og logg.' },
    what: { title: 'Vet hva, aldri hvem', text: 'Forseglede svar, merket med gruppe. Ingen navn, tider eller rekkefølge.' },
  },
  noRoad: 'Ingen vei går mellom de to. De ligger i hver sin database, og ingen bruker i databasen ser begge.',
  columns: { table: 'Tabell', holds: 'Hva den inneholder', rows: 'Rader' },
  log: 'Innsynslogg',
  logLead: 'Nyeste først. Hver linje er låst til den forrige, så ingen kan fjernes uten at det synes.',
  whole: 'Loggen er hel',
  wholeText: 'Alle linjene henger sammen.',
  broken: 'Loggen er brutt',
  brokenText: 'En linje er endret eller fjernet. Undersøk dette med en gang.',
  logColumns: { number: 'Nr.', at: 'Tid', actor: 'Hvem', action: 'Hva', detail: 'Gjelder' },
  noLog: 'Loggen vises for personvernombud og drift.',
  emptyLog: 'Ingen hendelser ennå.',
};
