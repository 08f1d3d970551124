import { state } from './state.ts';

const own = '/svar/…';
const card = '/kode/…';

/** States of the pages on which people answer on a device of their own. */
export const answeringStates = {
  'start-signed-out': state(own, ['Første side, ikke logget inn', 'Første side, ikkje logga inn', 'First page, signed out']),
  'start-invited': state(
    own,
    ['Første side, med enhet og nivå', 'Første side, med eining og nivå', 'First page, with unit and level'],
    ['byKeyboard', 'readAloud'],
  ),
  'start-not-invited': state(own, ['Ikke invitert', 'Ikkje invitert', 'Not invited']),
  'start-wrong-link': state(own, [
    'Den personlige lenken virker ikke',
    'Den personlege lenkja verkar ikkje',
    'Personal link does not work',
  ]),
  'start-fetched-elsewhere': state(own, ['Svarkoden er hentet før', 'Svarkoden er henta før', 'Ballot fetched before']),
  'start-unreachable': state(own, [
    'Ingen kontakt på første side',
    'Ingen kontakt på første side',
    'No contact on the first page',
  ]),
  'card-empty': state(card, ['Skriv koden på kortet', 'Skriv koden på kortet', 'Type the printed code'], ['byKeyboard']),
  'card-refused': state(card, ['Koden blir ikke tatt', 'Koden blir ikkje teken', 'Code not accepted'], ['faultTold']),
  'card-too-many': state(card, ['For mange feil koder', 'For mange feil kodar', 'Too many wrong codes'], ['faultTold']),
  'ballot-fetched': state(own, ['Svarkoden er hentet', 'Svarkoden er henta', 'Ballot fetched'], ['byKeyboard']),
  'ballot-forgetful': state(own, ['Nettleseren lagrer ikke noe', 'Nettlesaren lagrar ikkje noko', 'Browser keeps nothing']),
  'ballot-unreachable': state(own, [
    'Ingen kontakt når svarkoden hentes',
    'Ingen kontakt når svarkoden blir henta',
    'No contact while fetching',
  ]),
  'question-one': state(
    own,
    ['Én påstand om gangen', 'Éin påstand om gongen', 'One statement at a time'],
    ['byKeyboard', 'readAloud'],
  ),
  'question-list': state(own, ['Korte lister', 'Korte lister', 'Short lists'], ['byKeyboard', 'readAloud']),
  end: state(own, ['Klar til å levere', 'Klar til å levere', 'Ready to submit'], ['byKeyboard', 'readAloud']),
  waiting: state(own, ['Svaret er ikke levert ennå', 'Svaret er ikkje levert enno', 'Not submitted yet']),
  receipt: state(own, ['Kvitteringen', 'Kvitteringa', 'The receipt'], ['byKeyboard', 'readAloud']),
  'stopped-closed': state(own, ['Målerunden er stengt', 'Målerunden er stengd', 'Survey closed']),
  'stopped-not-open': state(own, ['Målerunden er ikke åpen ennå', 'Målerunden er ikkje open enno', 'Survey not open yet']),
  'stopped-unknown': state(own, ['Ukjent målerunde', 'Ukjend målerunde', 'Unknown survey']),
  'stopped-too-late': state(own, [
    'Stengt før svaret kom fram',
    'Stengd før svaret kom fram',
    'Closed before the answer arrived',
  ]),
  'stopped-keys-changed': state(own, [
    'Nøklene er ikke de godkjente',
    'Nøklane er ikkje dei godkjende',
    'Keys are not the approved ones',
  ]),
  'stopped-keys-doubled': state(own, ['To grupper har samme nøkkel', 'To grupper har same nøkkel', 'Two groups share a key']),
  'stopped-group-too-small': state(own, ['En gruppe er for liten', 'Ei gruppe er for lita', 'A group is too small']),
  'stopped-questions-changed': state(own, ['Spørsmålene er endret', 'Spørsmåla er endra', 'Questions were changed']),
  'stopped-refused': state(own, ['Svaret ble ikke tatt imot', 'Svaret vart ikkje teke imot', 'Ballot refused']),
  'stopped-elsewhere': state(own, ['Åpen i et annet vindu', 'Open i eit anna vindauge', 'Open in another window']),
  'stopped-deleted': state(own, ['Slettet', 'Sletta', 'Deleted']),
  'server-down': state(own, ['Tjenesten svarer ikke', 'Tenesta svarer ikkje', 'The service does not answer']),
  help: state('/svar/hjelp', ['Hjelp til å svare', 'Hjelp til å svare', 'Help with answering']),
  'move-warning': state(
    own,
    ['Flytt: før koden vises', 'Flytt: før koden blir vist', 'Move: before the code is shown'],
    ['byKeyboard'],
  ),
  'move-code': state(own, ['Flytt: koden', 'Flytt: koden', 'Move: the code'], ['byKeyboard', 'readAloud']),
  'move-received': state(
    own,
    ['Flytt: svarene er her', 'Flytt: svara er her', 'Move: your answers are here'],
    ['byKeyboard', 'readAloud'],
  ),
  'move-damaged': state(own, ['Flytt: koden er ikke hel', 'Flytt: koden er ikkje heil', 'Move: the code is not whole']),
  'move-unreachable': state(own, ['Flytt: ingen kontakt', 'Flytt: ingen kontakt', 'Move: no contact']),
  'move-other-ballot': state(own, ['Flytt: en annen svarkode', 'Flytt: ein annan svarkode', 'Move: another ballot here']),
} as const;
