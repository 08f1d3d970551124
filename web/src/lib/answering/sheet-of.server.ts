import type { AnswerSheet } from '@takhoyde/api/contract';
import { parseDefinition, type Definition, type Item, type Option } from '@takhoyde/survey-definitions';
import type { Sheet } from './sheet.ts';

const plainOption = ({ id, label, exclusive }: Option): Option => ({ id, label, exclusive });

/** A question as it is asked: without construct, references, theme and what else is only for those who read the results. */
const asAsked = (item: Item): Item => {
  const { id, rev, anchor, aboutLeaders, audience, status, isLocal, required, text, help } = item;
  const common = {
    id,
    rev,
    anchor,
    aboutLeaders,
    audience,
    status,
    isLocal,
    required,
    text,
    ...(help === undefined ? {} : { help }),
  };
  switch (item.type) {
    case 'likert':
      return { ...common, type: 'likert', scale: item.scale, reverse: item.reverse };
    case 'single':
      return {
        ...common,
        type: 'single',
        ...(item.scale === undefined ? {} : { scale: item.scale }),
        ...(item.options === undefined ? {} : { options: item.options.map(plainOption) }),
      };
    case 'multi':
      return {
        ...common,
        type: 'multi',
        options: item.options.map(plainOption),
        ...(item.max === undefined ? {} : { max: item.max }),
      };
    case 'open':
      return { ...common, type: 'open', maxChars: item.maxChars, moderated: item.moderated, defaultOff: item.defaultOff };
  }
};

const leaned = (definition: Definition): Definition => ({
  ...definition,
  items: definition.items.map(asAsked),
  dimensions: [],
  themes: [],
  equivalences: [],
});

/**
 * Shapes the API's answer sheet for the page. The definition is read by its own rules once, here, so that the phone can trust it.
 * Edges: throws when the API serves a definition that is none, which cannot be shown to anybody.
 */
export const sheetOf = (answer: AnswerSheet): Sheet => {
  const { definition } = parseDefinition(answer.definition);
  if (definition === undefined) throw new Error('sheetOf requires a definition without findings');
  const { employee, leader } = definition.estimatedMinutes;
  return {
    waveId: answer.wave.id,
    title: answer.wave.title,
    closesAt: answer.wave.closesAt,
    minutes: Math.max(1, Math.ceil(Math.max(employee, leader))),
    definition: leaned(definition),
    levels: answer.levels,
    isFirstWave: answer.isFirstWave,
    areCommentsAsked: false, // the policy knows one value today: off
    collectorOrigin: answer.collectorOrigin,
    keyFingerprint: answer.keyFingerprint,
  };
};
