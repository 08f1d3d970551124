import type { Messages } from '../messages.ts';

export const storage: Messages['storage'] = {
  title: 'Lagring og logg',
  lead: 'Dette er det som er lagra akkurat no. Tala er talet på rader.',
  sides: {
    who: { title: 'Veit kven, aldri kva', text: 'Organisasjon, tilsette, invitasjonar, utgivingar og logg.' },
    what: { title: 'Veit kva, aldri kven', text: 'Forsegla svar, merkte med gruppe. Ingen namn, tider eller rekkjefølgje.' },
  },
  noRoad: 'Ingen veg går mellom dei to. Dei ligg i kvar sin database, og ingen brukar i databasen ser begge.',
  columns: { table: 'Tabell', holds: 'Kva han inneheld', rows: 'Rader' },
  log: 'Innsynslogg',
  logLead: 'Nyaste først. Kvar linje er låst til den førre, så inga kan fjernast utan at det syner.',
  whole: 'Loggen er heil',
  wholeText: 'Alle linjene heng saman.',
  broken: 'Loggen er broten',
  brokenText: 'Ei linje er endra eller fjerna. Undersøk dette med ein gong.',
  logColumns: { number: 'Nr.', at: 'Tid', actor: 'Kven', action: 'Kva', detail: 'Gjeld' },
  noLog: 'Loggen blir vist for personvernombod og drift.',
  emptyLog: 'Ingen hendingar enno.',
};
