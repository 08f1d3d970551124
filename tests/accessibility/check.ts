import type { LocalizedText } from '@takhoyde/api/contract';
import { words } from './criterion.ts';

/** A way of looking at a state of a page. `criteria`: those of WCAG 2.2 that it covers in part; axe's are read from its own rules. */
export interface Check {
  readonly name: LocalizedText;
  readonly how: LocalizedText;
  readonly criteria: readonly string[];
}

const usualChecks = {
  axe: {
    name: words('Automatiske regler', 'Automatiske reglar', 'Automated rules'),
    how: words(
      'Verktøyet axe kjører alle sine regler på siden i lyse farger, på telefon og på stor skjerm.',
      'Verktøyet axe køyrer alle reglane sine på sida i lyse fargar, på telefon og på stor skjerm.',
      'The tool axe runs all of its rules on the page in light colours, on a phone and on a large screen.',
    ),
    criteria: [],
  },
  keyboard: {
    name: words('Tastatur', 'Tastatur', 'Keyboard'),
    how: words(
      'Tabulatortasten når alt som kan velges, i den rekkefølgen det leses, med synlig markering som ikke er dekket av noe annet. Ingenting annet skjer av det.',
      'Tabulatortasten når alt som kan veljast, i den rekkjefølgja det blir lese, med synleg markering som ikkje er dekt av noko anna. Ingenting anna skjer av det.',
      'The tab key reaches everything that can be chosen, in reading order, with a visible mark that nothing covers. Nothing else happens because of it.',
    ),
    criteria: ['2.1.1', '2.1.2', '2.4.3', '2.4.7', '2.4.11', '3.2.1'],
  },
  dark: {
    name: words('Mørke farger', 'Mørke fargar', 'Dark colours'),
    how: words(
      'De samme reglene en gang til, i mørke farger.',
      'Dei same reglane ein gong til, i mørke fargar.',
      'The same rules once more, in dark colours.',
    ),
    criteria: ['1.4.3'],
  },
  edges: {
    name: words('Synlige kanter', 'Synlege kantar', 'Visible edges'),
    how: words(
      'Knapper og felt skiller seg fra det som er rundt, med kontrast på minst 3 til 1, i lyse og mørke farger.',
      'Knappar og felt skil seg frå det som er rundt, med kontrast på minst 3 til 1, i lyse og mørke fargar.',
      'Buttons and fields stand out from what is around them with a contrast of at least 3 to 1, in light and dark colours.',
    ),
    criteria: ['1.4.11'],
  },
  targets: {
    name: words('Store trykkflater', 'Store trykkflater', 'Large targets'),
    how: words(
      'Knapper, valg og frittstående lenker er minst 44 piksler høye. WCAG krever 24.',
      'Knappar, val og frittståande lenkjer er minst 44 pikslar høge. WCAG krev 24.',
      'Buttons, choices and links that stand alone are at least 44 pixels high. WCAG requires 24.',
    ),
    criteria: ['2.5.8'],
  },
  names: {
    name: words('Ordene du ser, er navnet', 'Orda du ser, er namnet', 'What you see is what it is called'),
    how: words(
      'Det som står på en knapp eller lenke, er med i navnet som skjermlesere og talestyring bruker.',
      'Det som står på ein knapp eller ei lenkje, er med i namnet som skjermlesarar og talestyring bruker.',
      'The words on a button or link are part of the name that screen readers and voice control use.',
    ),
    criteria: ['2.5.3'],
  },
  zoom: {
    name: words('400 % forstørring', '400 % forstørring', '400 % zoom'),
    how: words(
      'På 320 ganger 256 piksler må ingen rulle sidelengs.',
      'På 320 gonger 256 pikslar må ingen rulle sidelengs.',
      'At 320 by 256 pixels nobody has to scroll sideways.',
    ),
    criteria: ['1.4.10'],
  },
  largeText: {
    name: words('200 % tekst', '200 % tekst', '200 % text'),
    how: words(
      'Med dobbelt så stor tekst på en telefon er ingenting klippet av eller utenfor skjermen.',
      'Med dobbelt så stor tekst på ein telefon er ingenting klipt av eller utanfor skjermen.',
      'With text of twice the size on a phone, nothing is cut off or outside the screen.',
    ),
    criteria: ['1.4.4'],
  },
  spacing: {
    name: words('Luftigere tekst', 'Luftigare tekst', 'Spaced text'),
    how: words(
      'Med linje-, ord- og bokstavavstand som i WCAG 1.4.12 er ingenting klippet av eller utenfor skjermen.',
      'Med linje-, ord- og bokstavavstand som i WCAG 1.4.12 er ingenting klipt av eller utanfor skjermen.',
      'With the spacing of lines, words and letters in WCAG 1.4.12, nothing is cut off or outside the screen.',
    ),
    criteria: ['1.4.12'],
  },
  still: {
    name: words('Redusert bevegelse', 'Redusert rørsle', 'Reduced motion'),
    how: words(
      'Når enheten ber om ro, beveger ingenting seg av seg selv eller når det trykkes på.',
      'Når eininga ber om ro, rører ingenting på seg av seg sjølv eller når ein trykkjer på det.',
      'When the device asks for calm, nothing moves by itself or when pressed.',
    ),
    criteria: ['2.2.2'],
  },
  turned: {
    name: words('Liggende skjerm', 'Liggjande skjerm', 'Turned screen'),
    how: words(
      'En telefon som ligger, viser det samme uten å rulle sidelengs.',
      'Ein telefon som ligg, viser det same utan å rulle sidelengs.',
      'A phone on its side shows the same without scrolling sideways.',
    ),
    criteria: ['1.3.4'],
  },
  forced: {
    name: words('Egne farger', 'Eigne fargar', 'Forced colours'),
    how: words(
      'Når enheten bestemmer fargene (høykontrast), har alle knapper, valg og felt fortsatt en kant.',
      'Når eininga bestemmer fargane (høgkontrast), har alle knappar, val og felt framleis ein kant.',
      'When the device decides the colours (high contrast), all buttons, choices and fields still have an edge.',
    ),
    criteria: [],
  },
} as const satisfies Record<string, Check>;

const ownChecks = {
  readAloud: {
    name: words('Skjermleser', 'Skjermlesar', 'Screen reader'),
    how: words(
      'Det en skjermleser får av siden (overskrifter, påstand, svarskala, hva som er valgt, hvor langt du er kommet) er skrevet ned og sammenlignes ord for ord, på bokmål, nynorsk og engelsk.',
      'Det ein skjermlesar får av sida (overskrifter, påstand, svarskala, kva som er valt, kor langt du er komen) er skrive ned og blir samanlikna ord for ord, på bokmål, nynorsk og engelsk.',
      'What a screen reader is given of the page (headings, statement, scale, what is chosen, how far you have come) is written down and compared word by word, in bokmål, nynorsk and English.',
    ),
    criteria: ['1.3.1', '1.3.2', '3.1.1', '4.1.2', '4.1.3'],
  },
  byKeyboard: {
    name: words('Bare tastatur, hele veien', 'Berre tastatur, heile vegen', 'Keyboard alone, all the way'),
    how: words(
      'En hel gjennomføring fram til hit med tastatur alene. Et eneste klikk får testen til å feile.',
      'Ei heil gjennomføring fram til hit med tastatur åleine. Eitt einaste klikk får testen til å feile.',
      'The whole way to this point with a keyboard alone. A single click fails the test.',
    ),
    criteria: ['2.1.1', '2.1.2'],
  },
  faultTold: {
    name: words('Feil blir sagt', 'Feil blir sagde', 'Errors are told'),
    how: words(
      'Feilen står i ord ved feltet, blir lest opp, er knyttet til feltet, og sier hva som kan gjøres.',
      'Feilen står i ord ved feltet, blir lesen opp, er knytt til feltet, og seier kva som kan gjerast.',
      'The error stands in words at the field, is read aloud, belongs to the field, and says what can be done.',
    ),
    criteria: ['3.3.1', '3.3.3', '4.1.3'],
  },
  moreTime: {
    name: words('Mer tid', 'Meir tid', 'More time'),
    how: words(
      'Før skjermen tømmes, spør den om noen er der. Ett trykk i løpet av 20 sekunder gir mer tid, så mange ganger det trengs.',
      'Før skjermen blir tømd, spør han om nokon er der. Eitt trykk i løpet av 20 sekund gir meir tid, så mange gonger det trengst.',
      'Before the screen is cleared, it asks whether anybody is there. One press within 20 seconds gives more time, as often as needed.',
    ),
    criteria: ['2.2.1'],
  },
} as const satisfies Record<string, Check>;

export type UsualCheckId = keyof typeof usualChecks;
export type CheckId = UsualCheckId | keyof typeof ownChecks;

/** Every way in which a state may be looked at. */
export const checks: Readonly<Record<CheckId, Check>> = { ...usualChecks, ...ownChecks };

const isUsual = (id: string): id is UsualCheckId => id in usualChecks;

/** Those that are run wherever a state is shown, in this order. The others are steps of a journey. */
export const usualCheckIds: readonly UsualCheckId[] = Object.keys(usualChecks).filter(isUsual);

/** Those that are run on a large screen as well as on a phone. */
export const onEveryScreen: readonly UsualCheckId[] = ['axe', 'keyboard'];
