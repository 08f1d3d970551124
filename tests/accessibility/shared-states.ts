import { state } from './state.ts';

const tablet = '/kiosk/…';

/** States of the shared tablet, of the ways in, and of the pages around answering. */
export const sharedStates = {
  'kiosk-welcome': state(
    tablet,
    ['Felles nettbrett: velkommen', 'Felles nettbrett: velkomen', 'Shared tablet: welcome'],
    ['byKeyboard', 'readAloud'],
  ),
  'kiosk-code': state(tablet, ['Felles nettbrett: koden', 'Felles nettbrett: koden', 'Shared tablet: the code'], ['byKeyboard']),
  'kiosk-code-refused': state(
    tablet,
    ['Felles nettbrett: koden blir ikke tatt', 'Felles nettbrett: koden blir ikkje teken', 'Shared tablet: code not accepted'],
    ['faultTold'],
  ),
  'kiosk-place': state(
    tablet,
    ['Felles nettbrett: enhet og nivå', 'Felles nettbrett: eining og nivå', 'Shared tablet: unit and level'],
    ['byKeyboard'],
  ),
  'kiosk-question': state(
    tablet,
    ['Felles nettbrett: en påstand', 'Felles nettbrett: ein påstand', 'Shared tablet: a statement'],
    ['byKeyboard'],
  ),
  'kiosk-end': state(
    tablet,
    ['Felles nettbrett: klar til å levere', 'Felles nettbrett: klar til å levere', 'Shared tablet: ready to submit'],
    ['byKeyboard'],
  ),
  'kiosk-rest': state(
    tablet,
    ['Felles nettbrett: er du der?', 'Felles nettbrett: er du der?', 'Shared tablet: are you there?'],
    ['moreTime', 'readAloud'],
  ),
  'kiosk-waiting': state(tablet, [
    'Felles nettbrett: ikke levert ennå',
    'Felles nettbrett: ikkje levert enno',
    'Shared tablet: not submitted yet',
  ]),
  'kiosk-receipt': state(
    tablet,
    ['Felles nettbrett: kvitteringen', 'Felles nettbrett: kvitteringa', 'Shared tablet: the receipt'],
    ['byKeyboard', 'readAloud'],
  ),
  'kiosk-stopped': state(tablet, ['Felles nettbrett: stoppet', 'Felles nettbrett: stoppa', 'Shared tablet: stopped']),
  'poster-landing': state(
    '/p/…',
    ['Siden som plakaten leder til', 'Sida som plakaten leier til', 'Where the poster leads'],
    ['byKeyboard', 'readAloud'],
  ),
  'poster-unknown': state('/p/…', ['Ukjent plakat', 'Ukjend plakat', 'Unknown poster']),
  'receipt-choose': state('/kvittering', ['Velg undersøkelse', 'Vel undersøking', 'Choose the survey']),
  'receipt-check': state(
    '/kvittering/…',
    ['Skriv kvitteringskoden', 'Skriv kvitteringskoden', 'Type the receipt code'],
    ['byKeyboard'],
  ),
  'receipt-found': state(
    '/kvittering/…',
    ['Svaret er mottatt', 'Svaret er motteke', 'Answer received'],
    ['byKeyboard', 'readAloud'],
  ),
  'receipt-missing': state('/kvittering/…', ['Koden finnes ikke', 'Koden finst ikkje', 'Code not found']),
  'receipt-malformed': state('/kvittering/…', [
    'Dette er ingen kvitteringskode',
    'Dette er ingen kvitteringskode',
    'Not a receipt code',
  ]),
  statement: state('/tilgjengelighet', ['Denne siden', 'Denne sida', 'This page']),
} as const;
