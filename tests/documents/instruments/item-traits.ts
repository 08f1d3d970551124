import {
  conditionInWords,
  lowestNodeTypeOfItem,
  minLeadersOf,
  rotationBlockOfItem,
  type Condition,
  type Definition,
  type Item,
  type NodeType,
} from '@takhoyde/survey-definitions';
import { plainText } from '../markdown.ts';

/** What the node types are called on screen. */
export const nodeNames: Readonly<Record<NodeType, string>> = {
  kommune: 'kommunen',
  sektor: 'sektor',
  virksomhet: 'virksomhet',
  niva2: 'avdeling',
  niva3: 'seksjon',
  niva4: 'tjeneste',
};

/** A condition in words and as it is written, for those who check the one against the other. */
export const conditionTold = (condition: Condition, definition: Definition): string =>
  `${plainText(conditionInWords(condition, definition, 'nb'))} (\`${JSON.stringify(condition)}\`)`;

const audienceNames = { all: undefined, leaders: 'bare til ledere', employees: 'bare til medarbeidere' } as const;
const perspectiveNames = { self: 'leders eget blikk', view: 'ansattes blikk' } as const;

const likertTraits = (item: Item): (string | undefined)[] => {
  if (item.type !== 'likert') return [];
  const perspective = item.perspective === undefined ? '' : ` (${perspectiveNames[item.perspective]})`;
  return [
    item.reverse ? 'snudd: det er bra å være uenig' : undefined,
    item.pair === undefined ? undefined : `par ${item.pair}${perspective}`,
  ];
};

const groupOf = (groups: Readonly<Record<string, readonly string[]>> | undefined, id: string): string | undefined =>
  Object.entries(groups ?? {}).find(([, ids]) => ids.includes(id))?.[0];

const placeTraits = (item: Item, definition: Definition): (string | undefined)[] => {
  const { reporting, rotation } = definition;
  const facet = groupOf(reporting.facets, item.id);
  const stem = groupOf(reporting.stems, item.id);
  const block = rotationBlockOfItem(definition, item.id);
  return [
    facet === undefined ? undefined : `sted: ${facet}`,
    stem === undefined ? undefined : `stamme: ${stem}`,
    reporting.coreItems?.includes(item.id) ? 'kjerne' : undefined,
    block === undefined ? undefined : `bolk ${'ABCD'.charAt(block)} av ${rotation?.blocks.length ?? 0}`,
  ];
};

const restrictionTraits = (item: Item, definition: Definition): (string | undefined)[] => {
  const minLeaders = minLeadersOf(definition, [item.id]);
  const lowest = lowestNodeTypeOfItem(definition, item.id);
  const condition = definition.logic.find((line) => line.item === item.id)?.showIf;
  return [
    minLeaders === undefined ? undefined : `om ledere: vises der minst ${minLeaders} ledere er dekket`,
    audienceNames[item.audience],
    lowest === undefined ? undefined : `vises fra ${nodeNames[lowest]} og oppover`,
    condition === undefined ? undefined : `stilles når ${conditionTold(condition, definition)}`,
  ];
};

const openTraits = (item: Item): (string | undefined)[] =>
  item.type === 'open'
    ? [
        item.moderated ? 'leses av et menneske før noe vises' : undefined,
        item.defaultOff ? 'av om ikke runden slår det på' : undefined,
      ]
    : [];

/** Everything about an item in one definition that its words do not tell, in Norwegian, most important first. */
export const itemTraits = (item: Item, definition: Definition): string[] =>
  [
    ...likertTraits(item),
    item.anchor ? 'anker' : undefined,
    item.isLocal ? 'lokal: aldri i en trend' : undefined,
    ...restrictionTraits(item, definition),
    ...placeTraits(item, definition),
    ...openTraits(item),
  ].filter((trait) => trait !== undefined);

/** How an item is answered: on which scale, or among which options. */
export const answerWays = (item: Item, scaleLink: (id: string) => string): string => {
  if (item.type === 'open') return `fritekst, inntil ${item.maxChars} tegn`;
  if (item.type === 'likert') return scaleLink(item.scale);
  const options = (item.options ?? []).map(({ label }) => plainText(label.nb)).join(' · ');
  if (item.type === 'multi') return `velg ${item.max === undefined ? 'alle som passer' : `inntil ${item.max}`}: ${options}`;
  return item.scale === undefined ? `velg én: ${options}` : scaleLink(item.scale);
};
