import type { ForeignAnswer } from './questionnaire.ts';
import { plainText } from './plain-text.ts';

/** "Don't know", "not relevant", "no answer": an answer that lies beside the scale. */
const missing =
  /\b(?:don['’]?t know|do not know|not applicable|not relevant|no opinion|no answer|not sure|can['’]?t say|prefer not|rather not|undecided)\b|^n ?\/? ?a$|\b(?:vet ikke|veit ikkje|ikke relevant|ikkje relevant|ikke aktuelt|ikkje aktuelt|uaktuelt|ønsker ikke|ønskjer ikkje|vil ikke svare|vil ikkje svare|ingen mening|inga meining)\b|\b(?:wei(?:ß|ss) nicht|keine angabe|keine antwort)\b|\b(?:ne sais pas|sans opinion|sans réponse)\b/iu;

/** "None of these": an answer that can't stand beside others. */
const none = /^(?:none|ingen|inga|keine?[rs]?|aucune?)(?: (?:of|av|der|davon|de|d['’]).*)?$|\bnone of the\b/iu;

const negative =
  /disagree|\bnever\b|dissatisf|not (?:at all )?satisf|unsatisf|\b(?:very )?(?:poor|bad|worse|worst|weak)\b|unlikely|not (?:at all|very)?\s?(?:likely|important|recommend)|unimportant|to a (?:very )?small|\b(?:very )?low\b|uenig|ueinig|\baldri\b|misfornøyd|misnøgd|utilfreds|dårl(?:ig|eg)|usannsynl|ikke viktig|ikkje viktig|\bliten\b|lehne|stimme\b.*\bnicht\b|nicht zu|\bnie\b|schlecht|unzufrieden|pas (?:du tout )?d['’]accord|en désaccord|jamais|mauvais|insatisf/iu;
const positive =
  /\bagree|\balways\b|satisf|\b(?:very )?(?:good|great|best|excellent|strong)\b|\blikely\b|\bimportant\b|\brecommend\b|to a (?:very )?(?:large|great|high)|\b(?:very )?high\b|\benig\b|\beinig\b|\balltid\b|fornøyd|nøgd|tilfreds|\b(?:god|godt|bra|utmerket|svært god)\b|sannsynl|\bviktig\b|\bstor\b|stimme\b.*\bzu\b|\bimmer\b|\b(?:sehr )?gut\b|zufrieden|d['’]accord|toujours|\bbon(?:ne)?\b/iu;

const labelsOf = (answer: ForeignAnswer): string[] =>
  [...answer.label.values()].map((label) => plainText(label.slice(0, 1000)).text.slice(0, 200));

/** Whether an answer says that the question does not apply, in any of its languages. */
export const saysNotApplicable = (answer: ForeignAnswer): boolean =>
  answer.isMissing === true || labelsOf(answer).some((label) => missing.test(label));

/** Whether an answer says "none of these". */
export const saysNone = (answer: ForeignAnswer): boolean =>
  answer.isExclusive === true || labelsOf(answer).some((label) => none.test(label));

/** Which side an answer takes, from the words of its label; `undefined` when they do not tell. */
export const sideOf = (answer: ForeignAnswer): 'negative' | 'positive' | undefined => {
  const labels = labelsOf(answer);
  if (labels.some((label) => negative.test(label))) return 'negative';
  return labels.some((label) => positive.test(label)) ? 'positive' : undefined;
};
