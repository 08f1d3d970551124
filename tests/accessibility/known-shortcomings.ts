import type { LocalizedText } from '@takhoyde/api/contract';
import { words } from './criterion.ts';

/** What the tests do not tell, said before anybody has to find out. */
export const knownShortcomings: readonly LocalizedText[] = [
  words(
    'Ingen med funksjonsnedsettelse har prøvd sidene ennå, og ingen har prøvd dem med en ekte skjermleser (NVDA, JAWS, VoiceOver, TalkBack). Vi sjekker det nettleseren gir fra seg til en skjermleser, ikke hva den gjør med det.',
    'Ingen med funksjonsnedsetjing har prøvd sidene enno, og ingen har prøvd dei med ein ekte skjermlesar (NVDA, JAWS, VoiceOver, TalkBack). Vi sjekkar det nettlesaren gir frå seg til ein skjermlesar, ikkje kva han gjer med det.',
    'Nobody with a disability has tried the pages yet, and nobody has tried them with a real screen reader (NVDA, JAWS, VoiceOver, TalkBack). We check what the browser hands to a screen reader, not what it makes of it.',
  ),
  words(
    'Alt er prøvd i Chromium. Firefox og Safari er ikke prøvd.',
    'Alt er prøvd i Chromium. Firefox og Safari er ikkje prøvde.',
    'Everything was tried in Chromium. Firefox and Safari were not.',
  ),
  words(
    'Listen gjelder sidene der folk svarer, og sidene rundt. Sidene for ledere, analytikere, tillitsvalgte og drift blir sjekket med de automatiske reglene, men ikke på alle måtene under.',
    'Lista gjeld sidene der folk svarer, og sidene rundt. Sidene for leiarar, analytikarar, tillitsvalde og drift blir sjekka med dei automatiske reglane, men ikkje på alle måtane under.',
    'The list is about the pages where people answer, and those around them. Pages for leaders, analysts, representatives and operators are checked with the automated rules, but not in all the ways below.',
  ),
  words(
    'Plakater og kort på papir kan ikke leses opp. Alt som står der, står også på siden som koden leder til.',
    'Plakatar og kort på papir kan ikkje lesast opp. Alt som står der, står òg på sida som koden leier til.',
    'Posters and cards on paper cannot be read aloud. All that they say stands on the page that their code leads to.',
  ),
  words(
    'Felles nettbrett har ikke egne innstillinger for skjermleser eller tekststørrelse. Det nettbrettet selv er satt opp med, virker.',
    'Felles nettbrett har ikkje eigne innstillingar for skjermlesar eller tekststorleik. Det nettbrettet sjølv er sett opp med, verkar.',
    'Shared tablets have no settings of their own for screen readers or text size. What the tablet itself is set up with works.',
  ),
  words(
    'Det finnes ikke samisk, tegnspråk eller lettlest versjon.',
    'Det finst ikkje samisk, teiknspråk eller lettlesen versjon.',
    'There is no Sámi, sign language or easy-to-read version.',
  ),
  words(
    'Der det står «ikke målt av maskin», har bare de som laget sidene, sett på det.',
    'Der det står «ikkje målt av maskin», har berre dei som laga sidene, sett på det.',
    'Where it says “not measured by machine”, only those who made the pages have looked at it.',
  ),
];
