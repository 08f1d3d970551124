import { byDesign, notApplicable, tested, words, type Criterion } from './criterion.ts';

const noMedia = words(
  'Sidene har verken lyd, video eller direktesending.',
  'Sidene har verken lyd, video eller direktesending.',
  'The pages have no sound, video or live media.',
);

/** WCAG 2.2, principle 1: perceivable. Levels A and AA. */
export const perceivableCriteria: readonly Criterion[] = [
  tested('1.1.1', 'A', words('Ikke-tekstlig innhold', 'Ikkje-tekstleg innhald', 'Non-text content')),
  notApplicable('1.2.1', 'A', words('Bare lyd og bare video', 'Berre lyd og berre video', 'Audio-only and video-only'), noMedia),
  notApplicable('1.2.2', 'A', words('Teksting', 'Teksting', 'Captions'), noMedia),
  notApplicable(
    '1.2.3',
    'A',
    words('Synstolking eller mediealternativ', 'Synstolking eller mediealternativ', 'Audio description or media alternative'),
    noMedia,
  ),
  notApplicable('1.2.4', 'AA', words('Direkte teksting', 'Direkte teksting', 'Captions (live)'), noMedia),
  notApplicable('1.2.5', 'AA', words('Synstolking', 'Synstolking', 'Audio description'), noMedia),
  tested('1.3.1', 'A', words('Informasjon og relasjoner', 'Informasjon og relasjonar', 'Info and relationships')),
  tested('1.3.2', 'A', words('Meningsfylt rekkefølge', 'Meiningsfull rekkjefølgje', 'Meaningful sequence')),
  byDesign(
    '1.3.3',
    'A',
    words('Sensoriske egenskaper', 'Sensoriske eigenskapar', 'Sensory characteristics'),
    words(
      'Ingen tekst viser til form, farge, lyd eller plassering. Tekstene er lest, ikke målt.',
      'Ingen tekst viser til form, farge, lyd eller plassering. Tekstane er lesne, ikkje målte.',
      'No text refers to shape, colour, sound or position. The texts were read, not measured.',
    ),
  ),
  tested('1.3.4', 'AA', words('Visningsretning', 'Visingsretning', 'Orientation')),
  byDesign(
    '1.3.5',
    'AA',
    words('Formålet med inndata', 'Føremålet med inndata', 'Identify input purpose'),
    words(
      'Sidene spør aldri om navn, adresse eller annet om personen. Koden på kortet fylles ikke ut av nettleseren, med vilje.',
      'Sidene spør aldri om namn, adresse eller anna om personen. Koden på kortet blir ikkje fylt ut av nettlesaren, med vilje.',
      'The pages never ask for a name, an address or anything else about the person. The printed code is not filled in by the browser, on purpose.',
    ),
  ),
  tested('1.4.1', 'A', words('Bruk av farge', 'Bruk av farge', 'Use of colour')),
  notApplicable('1.4.2', 'A', words('Styring av lyd', 'Styring av lyd', 'Audio control'), noMedia),
  tested('1.4.3', 'AA', words('Kontrast i tekst', 'Kontrast i tekst', 'Contrast (minimum)')),
  tested('1.4.4', 'AA', words('Endring av tekststørrelse', 'Endring av tekststorleik', 'Resize text')),
  byDesign(
    '1.4.5',
    'AA',
    words('Bilder av tekst', 'Bilete av tekst', 'Images of text'),
    words(
      'Ingen tekst er bilde. Logoen er tegnet ved siden av navnet, som er tekst.',
      'Ingen tekst er bilete. Logoen er teikna ved sida av namnet, som er tekst.',
      'No text is an image. The logo is drawn beside the name, which is text.',
    ),
  ),
  tested('1.4.10', 'AA', words('Omflyt (reflow)', 'Omflyt (reflow)', 'Reflow')),
  tested('1.4.11', 'AA', words('Kontrast for annet enn tekst', 'Kontrast for anna enn tekst', 'Non-text contrast')),
  tested('1.4.12', 'AA', words('Tekstavstand', 'Tekstavstand', 'Text spacing')),
  notApplicable(
    '1.4.13',
    'AA',
    words('Innhold ved peking eller fokus', 'Innhald ved peiking eller fokus', 'Content on hover or focus'),
    words(
      'Ingenting dukker opp bare fordi noe pekes på eller får fokus.',
      'Ingenting dukkar opp berre fordi noko blir peikt på eller får fokus.',
      'Nothing appears merely because something is pointed at or focused.',
    ),
  ),
];
