import { byDesign, tested, words, type Criterion } from './criterion.ts';

/** WCAG 2.2, principles 3 and 4: understandable and robust. Levels A and AA. */
export const understandableCriteria: readonly Criterion[] = [
  tested('3.1.1', 'A', words('Språk på siden', 'Språk på sida', 'Language of page')),
  tested('3.1.2', 'AA', words('Språk på deler av innhold', 'Språk på delar av innhald', 'Language of parts')),
  tested('3.2.1', 'A', words('Fokus', 'Fokus', 'On focus')),
  byDesign(
    '3.2.2',
    'A',
    words('Inndata', 'Inndata', 'On input'),
    words(
      'Med én påstand om gangen går siden videre når et svar trykkes. Det står før spørsmålene, kan velges bort, og gjelder ikke tastatur.',
      'Med éin påstand om gongen går sida vidare når ein trykkjer på eit svar. Det står før spørsmåla, kan veljast bort, og gjeld ikkje tastatur.',
      'With one statement at a time, the page moves on when an answer is pressed. This is said before the questions, can be turned off, and does not apply to keyboards.',
    ),
  ),
  byDesign(
    '3.2.3',
    'AA',
    words('Konsekvent navigering', 'Konsekvent navigering', 'Consistent navigation'),
    words(
      'Alle sider med samme ramme har de samme lenkene i samme rekkefølge: rammen er laget ett sted.',
      'Alle sider med same ramme har dei same lenkjene i same rekkjefølgje: ramma er laga éin stad.',
      'All pages within a frame have the same links in the same order: the frame is made in one place.',
    ),
  ),
  byDesign(
    '3.2.4',
    'AA',
    words('Konsekvent identifikasjon', 'Konsekvent identifikasjon', 'Consistent identification'),
    words(
      'Hver knapp og hvert begrep har ett ord i hvert språk, fra én felles tekstsamling.',
      'Kvar knapp og kvart omgrep har eitt ord i kvart språk, frå éi felles tekstsamling.',
      'Each button and each idea has one word in each language, from one shared catalogue.',
    ),
  ),
  byDesign(
    '3.2.6',
    'A',
    words('Konsekvent hjelp', 'Konsekvent hjelp', 'Consistent help'),
    words(
      'Lenken «Hjelp» står samme sted, under innholdet, på alle sidene der folk svarer. På felles nettbrett hjelper den som har satt det fram.',
      'Lenkja «Hjelp» står på same stad, under innhaldet, på alle sidene der folk svarer. På felles nettbrett hjelper den som har sett det fram.',
      'The link “Help” stands in the same place, below the content, on all pages where people answer. At a shared tablet, whoever set it up helps.',
    ),
  ),
  tested('3.3.1', 'A', words('Identifikasjon av feil', 'Identifikasjon av feil', 'Error identification')),
  tested('3.3.2', 'A', words('Ledetekster eller instruksjoner', 'Leietekstar eller instruksjonar', 'Labels or instructions')),
  tested('3.3.3', 'AA', words('Forslag ved feil', 'Forslag ved feil', 'Error suggestion')),
  byDesign(
    '3.3.4',
    'AA',
    words('Forhindring av feil', 'Førebygging av feil', 'Error prevention (legal, financial, data)'),
    words(
      'Før levering vises hva som er besvart, og det kan endres. Det står at svaret er endelig. Levering krever et eget trykk.',
      'Før levering ser ein kva som er svart på, og det kan endrast. Det står at svaret er endeleg. Levering krev eit eige trykk.',
      'Before submitting, one sees what is answered and can change it. The page says that submitting is final, and it takes a press of its own.',
    ),
  ),
  byDesign(
    '3.3.7',
    'A',
    words('Overflødig inntasting', 'Overflødig inntasting', 'Redundant entry'),
    words(
      'Ingenting må skrives to ganger. Koden på kortet skrives én gang og følger med til svaret er levert.',
      'Ingenting må skrivast to gonger. Koden på kortet blir skriven éin gong og følgjer med til svaret er levert.',
      'Nothing must be entered twice. The printed code is typed once and is carried along until the answer is submitted.',
    ),
  ),
  byDesign(
    '3.3.8',
    'AA',
    words('Tilgjengelig autentisering', 'Tilgjengeleg autentisering', 'Accessible authentication (minimum)'),
    words(
      'Innlogging skjer hos arbeidsgiveren, som har sin egen erklæring. Her er det ingen oppgave å løse: koden står på kortet, kan limes inn eller skannes, og den personlige lenken krever bare et trykk.',
      'Innlogging skjer hos arbeidsgivaren, som har si eiga erklæring. Her er det inga oppgåve å løyse: koden står på kortet, kan limast inn eller skannast, og den personlege lenkja krev berre eit trykk.',
      'Signing in happens with the employer, who has a statement of their own. There is no puzzle here: the code is printed on the card and can be pasted or scanned, and the personal link takes one press.',
    ),
  ),
  tested('4.1.2', 'A', words('Navn, rolle, verdi', 'Namn, rolle, verdi', 'Name, role, value')),
  tested('4.1.3', 'AA', words('Statusbeskjeder', 'Statusmeldingar', 'Status messages')),
];
