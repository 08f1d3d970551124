import { byDesign, notApplicable, tested, words, type Criterion } from './criterion.ts';

/** WCAG 2.2, principle 2: operable. Levels A and AA. */
export const operableCriteria: readonly Criterion[] = [
  tested('2.1.1', 'A', words('Tastatur', 'Tastatur', 'Keyboard')),
  tested('2.1.2', 'A', words('Ingen tastaturfelle', 'Inga tastaturfelle', 'No keyboard trap')),
  notApplicable(
    '2.1.4',
    'A',
    words('Hurtigtaster med ett tegn', 'Hurtigtastar med eitt teikn', 'Character key shortcuts'),
    words('Sidene har ingen hurtigtaster.', 'Sidene har ingen hurtigtastar.', 'The pages have no shortcuts.'),
  ),
  tested('2.2.1', 'A', words('Justerbar hastighet', 'Justerbar fart', 'Timing adjustable')),
  tested('2.2.2', 'A', words('Pause, stopp, skjul', 'Pause, stopp, gøym', 'Pause, stop, hide')),
  byDesign(
    '2.3.1',
    'A',
    words('Terskelverdi på maksimalt tre glimt', 'Terskelverdi på maksimalt tre glimt', 'Three flashes or below threshold'),
    words('Ingenting blinker.', 'Ingenting blinkar.', 'Nothing flashes.'),
  ),
  tested('2.4.1', 'A', words('Hoppe over blokker', 'Hoppe over blokker', 'Bypass blocks')),
  tested('2.4.2', 'A', words('Sidetitler', 'Sidetitlar', 'Page titled')),
  tested('2.4.3', 'A', words('Fokusrekkefølge', 'Fokusrekkjefølgje', 'Focus order')),
  tested('2.4.4', 'A', words('Formål med lenke', 'Føremål med lenkje', 'Link purpose (in context)')),
  byDesign(
    '2.4.5',
    'AA',
    words('Flere måter', 'Fleire måtar', 'Multiple ways'),
    words(
      'Hvert spørsmål er et steg i en prosess, som er unntatt. De andre sidene nås både fra menyen eller bunnen og fra sidene som handler om dem.',
      'Kvart spørsmål er eit steg i ein prosess, som er unnateke. Dei andre sidene når ein både frå menyen eller botnen og frå sidene som handlar om dei.',
      'Each question is a step in a process, which is exempt. Other pages are reached both from the menu or the foot and from the pages they are about.',
    ),
  ),
  byDesign(
    '2.4.6',
    'AA',
    words('Overskrifter og ledetekster', 'Overskrifter og leietekstar', 'Headings and labels'),
    words(
      'At overskriftene finnes, er målt. At de beskriver det som følger, er lest.',
      'At overskriftene finst, er målt. At dei beskriv det som følgjer, er lese.',
      'That headings exist is measured. That they describe what follows was read.',
    ),
  ),
  tested('2.4.7', 'AA', words('Synlig fokus', 'Synleg fokus', 'Focus visible')),
  tested('2.4.11', 'AA', words('Fokus ikke tildekket', 'Fokus ikkje tildekt', 'Focus not obscured (minimum)')),
  notApplicable(
    '2.5.1',
    'A',
    words('Pekerbevegelser', 'Peikarrørsler', 'Pointer gestures'),
    words(
      'Alt gjøres med ett trykk. Ingenting krever sveip eller flere fingre.',
      'Alt blir gjort med eitt trykk. Ingenting krev sveip eller fleire fingrar.',
      'Everything is done with one press. Nothing needs swiping or several fingers.',
    ),
  ),
  byDesign(
    '2.5.2',
    'A',
    words('Pekeravbrytelse', 'Peikaravbrot', 'Pointer cancellation'),
    words(
      'Alle valg er nettleserens egne knapper, lenker og felt, som virker når fingeren løftes. Et svar kan fjernes eller endres til svaret er levert.',
      'Alle val er nettlesaren sine eigne knappar, lenkjer og felt, som verkar når fingeren blir løfta. Eit svar kan fjernast eller endrast til det er levert.',
      'All choices are the browser’s own buttons, links and fields, which act when the finger is lifted. An answer can be removed or changed until it is submitted.',
    ),
  ),
  tested('2.5.3', 'A', words('Ledetekst i navn', 'Leietekst i namn', 'Label in name')),
  notApplicable(
    '2.5.4',
    'A',
    words('Bevegelsesaktivering', 'Rørsleaktivering', 'Motion actuation'),
    words(
      'Ingenting skjer fordi enheten beveges.',
      'Ingenting skjer fordi eininga blir rørt på.',
      'Nothing happens because the device is moved.',
    ),
  ),
  notApplicable(
    '2.5.7',
    'AA',
    words('Dra-bevegelser', 'Dra-rørsler', 'Dragging movements'),
    words('Ingenting dras.', 'Ingenting blir drege.', 'Nothing is dragged.'),
  ),
  tested('2.5.8', 'AA', words('Størrelse på trykkflater', 'Storleik på trykkflater', 'Target size (minimum)')),
];
