import { bank, indicators, shippedDefinition, shippedDefinitions, tiltak } from '@takhoyde/survey-definitions/shipped';
import { placeOfInstrument, placeOfItem, placeOfTheme } from '../instruments/places.ts';
import { plainText } from '../markdown.ts';
import { isAsked, isSeen } from './seen-items.ts';
import { reasons, type Reference, type TraceAnswers } from './trace-answers.ts';

const wordsPage = 'instruments.md';
const noted = ({ note }: Reference): string => (note === undefined ? '' : ` ${plainText(note)}`);

/** A question with its words, and what becomes of the answers. */
export const itemLine = (reference: Reference): string => {
  const item = bank.items.find(({ id }) => id === reference.ref);
  const unseen = isSeen(reference.ref) ? '' : ' *Blir spurt om, men svarene vises ikke på noen side ennå.*';
  const state = isAsked(reference.ref) ? unseen : ' *Ligger i spørsmålsbanken, ikke i noe skjema.*';
  return `[${reference.ref}](${wordsPage}#${placeOfItem(reference.ref)}) «${plainText(item?.text.nb ?? '')}»${state}${noted(reference)}`;
};

const instrumentsAsking = (theme: string): string =>
  shippedDefinitions
    .filter(({ items }) => items.some(({ dimension }) => dimension?.replace(/-(?:self|view)$/u, '') === theme))
    .map(({ title }) => title.nb)
    .join(', ');

const themeLine = (reference: Reference): string => {
  const theme = bank.dimensions.find(({ id }) => id === reference.ref);
  return `Temaet [${plainText(theme?.name.nb ?? '')}](${wordsPage}#${placeOfTheme(reference.ref)}) i ${instrumentsAsking(reference.ref)}.${noted(reference)}`;
};

const tiltakLine = (reference: Reference): string => {
  const measure = tiltak.find(({ id }) => id === reference.ref);
  return `${reference.ref} «${plainText(measure?.text.nb ?? '')}» (${measure?.horizon ?? ''} sikt). *I biblioteket, men ikke på noen side ennå.*${noted(reference)}`;
};

const indicatorLine = (reference: Reference): string => {
  const indicator = indicators.find(({ id }) => id === reference.ref);
  return `${reference.ref} ${plainText(indicator?.name ?? '')}: ${plainText(indicator?.definition ?? '')} *Definert, men ikke på noen side ennå.*${noted(reference)}`;
};

const routeFolder = (route: string): string => `../web/src/routes${encodeURI(route === '/' ? '' : route)}`;
/** From docs/ to a file of the checkout. */
const fromDocs = (path: string): string => (path.startsWith('docs/') ? path.slice('docs/'.length) : `../${path}`);

/** One reference as a line of Markdown, with a link to what it points at. */
export const referenceLine = (reference: Reference, answers: TraceAnswers): string => {
  const { kind, ref } = reference;
  switch (kind) {
    case 'item':
      return itemLine(reference);
    case 'dimension':
      return themeLine(reference);
    case 'instrument':
      return `Skjemaet [${plainText(shippedDefinition(ref)?.title.nb ?? '')}](${wordsPage}#${placeOfInstrument(ref)}).${noted(reference)}`;
    case 'tiltak':
      return tiltakLine(reference);
    case 'indicator':
      return indicatorLine(reference);
    case 'page':
      return `[${plainText(answers.pages[ref] ?? ref)}](${routeFolder(ref)}) (\`${ref}\`).${noted(reference)}`;
    case 'doc':
      return `[${ref}](${fromDocs(ref)}).${noted(reference)}`;
    case 'test':
      return `[${ref}](${fromDocs(ref)}): «${plainText(reference.title)}».${noted(reference)}`;
    case 'planned':
      return `${plainText(reference.note)} (sak ${ref}: ${plainText(answers.planned[ref] ?? '')})`;
    case 'not-done':
      return `${plainText(reference.note)} (${reasons[ref]})`;
  }
};
