import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';
import { repeatedIn } from './walk-definition.ts';

const repeated = (ids: readonly string[], what: string, path: string): RuleFinding[] =>
  repeatedIn(ids).map((id) => ({
    rule: 'repeated-id',
    id,
    path,
    message: `the id ${id} names two ${what}; an id names one thing for ever`,
  }));

/** An id that names two things of a kind makes every answer to it ambiguous. */
export const findRepeatedIds = (definition: Definition): readonly RuleFinding[] => [
  ...repeated(
    definition.items.map((item) => item.id),
    'items',
    'items',
  ),
  ...repeated(
    [...definition.dimensions, ...definition.themes].map((theme) => theme.id),
    'dimensions',
    'dimensions',
  ),
  ...repeated(
    definition.sections.map((section) => section.id),
    'sections',
    'sections',
  ),
  ...definition.items.flatMap((item, at) =>
    'options' in item
      ? repeated(
          (item.options ?? []).map((option) => option.id),
          `options of ${item.id}`,
          `items.${at}.options`,
        )
      : [],
  ),
];

/** An item is asked once: in exactly one section. */
export const findMisplacedItems = (definition: Definition): readonly RuleFinding[] => {
  const asked = definition.sections.flatMap((section) => section.items);
  const twice = repeatedIn(asked).map((id): RuleFinding => ({
    rule: 'item-asked-twice',
    id,
    path: 'sections',
    message: `${id} is asked twice; keep it in one section`,
  }));
  const isAsked = new Set(asked);
  const never = definition.items
    .filter((item) => !isAsked.has(item.id))
    .map(({ id }): RuleFinding => ({
      rule: 'item-asked-nowhere',
      id,
      path: 'items',
      message: `${id} is in no section; put it in one or take it out`,
    }));
  return [...twice, ...never];
};

/** A heading with nothing under it is a page with nothing on it. */
export const findEmptySections = ({ sections }: Definition): readonly RuleFinding[] =>
  sections.flatMap(({ id, items }, at) =>
    items.length > 0
      ? []
      : [
          {
            rule: 'section-empty',
            id,
            path: `sections.${at}.items`,
            message: `section ${id} asks nothing; fill it or remove it`,
          },
        ],
  );

/** The languages on offer must include the one the form opens in, and none twice. */
export const findLanguageFaults = ({ languages, defaultLanguage, id }: Definition): readonly RuleFinding[] => {
  const isOffered = languages.includes(defaultLanguage) && repeatedIn(languages).length === 0;
  return isOffered
    ? []
    : [{ rule: 'languages-unclear', id, path: 'languages', message: 'list each language once, the default language among them' }];
};
