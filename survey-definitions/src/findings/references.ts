import type { Definition } from '../definition.ts';
import type { FindingRule } from '../finding-rule.ts';
import type { RuleFinding } from '../finding.ts';
import { openItemIds } from '../reporting-rules.ts';

type Reference = { to: string; path: string; id: string };

const itemReferences = (definition: Definition): Reference[] => {
  const { reporting, rotation } = definition;
  const list = (ids: readonly string[], path: string, id = definition.id): Reference[] => ids.map((to) => ({ to, path, id }));
  const groups = (record: Record<string, string[]> | undefined, path: string): Reference[] =>
    Object.entries(record ?? {}).flatMap(([name, ids]) => list(ids, `${path}.${name}`));
  return [
    ...definition.sections.flatMap((section, at) => list(section.items, `sections.${at}.items`, section.id)),
    ...definition.logic.flatMap((line, at) => list([line.item], `logic.${at}.item`)),
    ...definition.dimensions.flatMap((dimension, at) => list(dimension.items, `dimensions.${at}.items`, dimension.id)),
    ...definition.equivalences.flatMap((line, at) => list([line.item], `equivalences.${at}.item`)),
    ...list(Object.keys(reporting.restricted), 'reporting.restricted'),
    ...groups(reporting.facets, 'reporting.facets'),
    ...groups(reporting.stems, 'reporting.stems'),
    ...list(reporting.coreItems ?? [], 'reporting.coreItems'),
    ...(rotation?.blocks ?? []).flatMap((block, at) => list(block, `rotation.blocks.${at}`)),
  ];
};

const textReferences = (definition: Definition): Reference[] => [
  ...definition.intro.map((to) => ({ to, path: 'intro', id: definition.id })),
  ...definition.sections.flatMap((section, at) =>
    section.intro.map((to) => ({ to, path: `sections.${at}.intro`, id: section.id })),
  ),
  ...definition.items.flatMap((item, at) =>
    typeof item.help === 'string' ? [{ to: item.help, path: `items.${at}.help`, id: item.id }] : [],
  ),
];

const dangling = (references: readonly Reference[], names: readonly string[], what: string): RuleFinding[] => {
  const known = new Set(names);
  return references
    .filter((reference) => !known.has(reference.to))
    .map(({ to, path, id }) => ({ rule: 'dangling-id', id, path, message: `there is no ${what} ${to}` }));
};

/** A definition is self-contained: whatever it points at must be inside it. */
export const findDanglingIds = (definition: Definition): readonly RuleFinding[] => {
  const scaleReferences = definition.items.flatMap((item, at) =>
    'scale' in item && item.scale !== undefined ? [{ to: item.scale, path: `items.${at}.scale`, id: item.id }] : [],
  );
  const themeReferences = definition.items.flatMap((item, at) =>
    item.dimension === undefined ? [] : [{ to: item.dimension, path: `items.${at}.dimension`, id: item.id }],
  );
  return [
    ...dangling(
      itemReferences(definition),
      definition.items.map((item) => item.id),
      'item',
    ),
    ...dangling(scaleReferences, Object.keys(definition.scales), 'scale'),
    ...dangling(
      themeReferences,
      [...definition.dimensions, ...definition.themes].map((theme) => theme.id),
      'dimension or theme',
    ),
    ...dangling(textReferences(definition), Object.keys(definition.texts), 'text'),
  ];
};

const unguardedItem = (definition: Definition, item: Definition['items'][number], at: number): RuleFinding[] => {
  if (item.type !== 'open') return [];
  const section = definition.sections.find(({ items }) => items.includes(item.id));
  const hasNotice = item.help !== undefined || (section?.intro.length ?? 0) > 0;
  const finding = (rule: FindingRule, field: string, message: string): RuleFinding => ({
    rule,
    id: item.id,
    path: `items.${at}.${field}`,
    message,
  });
  return [
    ...(item.moderated
      ? []
      : [finding('open-unmoderated', 'moderated', 'free text is read by a person before anybody else sees it')]),
    ...(hasNotice ? [] : [finding('open-without-notice', 'help', 'say above the field what must not be written in it')]),
  ];
};

/** What is written in free text can hold anything, so it is asked and read under guards or not at all. */
export const findUnguardedOpenQuestions = (definition: Definition): readonly RuleFinding[] => {
  const guards: [boolean, FindingRule, string][] = [
    [definition.reporting.isSensitive, 'open-in-sensitive', 'a sensitive instrument takes no free text: it would take in cases'],
    [
      definition.reporting.open === undefined,
      'open-without-release-rule',
      'say in reporting.open how and how far down free text is released',
    ],
  ];
  const ids = openItemIds(definition);
  const ofWhole = ids.flatMap((id) =>
    guards.filter(([isBroken]) => isBroken).map(([, rule, message]): RuleFinding => ({ rule, id, path: 'reporting', message })),
  );
  const ofItem = definition.items.flatMap((item, at) => unguardedItem(definition, item, at));
  return [...ofWhole, ...ofItem];
};
