import { definitionSchemaName, definitionShape, type Definition } from '@takhoyde/survey-definitions';
import fc from 'fast-check';

/** Words with everything that is hard to write in a file: markup, quotes, line ends, control characters, other scripts, emoji. */
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom(
      ' begynner og slutter med mellomrom ',
      '<b>fet</b> & "sitert" ]]> \'enkel\'',
      'linje\nlinje\r\nlinje\tslutt',
      'lyd\u0007 og \u0000 og \uFFFE',
      '&amp; &lt; &#10; {PLASSHOLDER}',
      '日本語 🎈 ـعربي',
      '{"rest":{}}',
      '<!-- ikke en kommentar -->',
    ),
  )
  .filter((text) => /\S/u.test(text) && text.isWellFormed());
const text = fc.record({ nb: words, nn: words, en: words });
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/).filter((name) => !(name in Object.prototype));
const ids = (maxLength: number) => fc.uniqueArray(id, { minLength: 1, maxLength });

const option = (name: string) =>
  fc.record(
    { id: fc.constant(name), label: text, exclusive: fc.boolean(), motive: words, tiltak: ids(3), facet: id },
    { requiredKeys: ['id', 'label'] },
  );
const options = ids(5)
  .filter((names) => names.length >= 2)
  .chain((names) => fc.tuple(...names.map(option)));

const common = {
  text,
  rev: fc.integer({ min: 1, max: 9 }),
  dimension: id,
  construct: fc.string({ maxLength: 30 }).filter((name) => name.isWellFormed()),
  anchor: fc.boolean(),
  audience: fc.constantFrom('all', 'leaders', 'employees'),
  isLocal: fc.boolean(),
  virksomhet: id,
  help: fc.oneof(text, id),
  refs: fc.array(words, { maxLength: 2 }),
};
const itemBody = (scales: readonly string[]) =>
  fc.oneof(
    fc.record(
      { ...common, type: fc.constant('likert'), scale: fc.constantFrom(...scales), reverse: fc.boolean(), pair: id },
      { requiredKeys: ['type', 'text', 'scale'] },
    ),
    fc.record(
      { ...common, type: fc.constant('single'), options, scale: fc.constantFrom(...scales) },
      { requiredKeys: ['type', 'text'] },
    ),
    fc.record(
      { ...common, type: fc.constant('multi'), options, max: fc.integer({ min: 1, max: 9 }) },
      { requiredKeys: ['type', 'text', 'options'] },
    ),
    fc.record(
      { ...common, type: fc.constant('open'), maxChars: fc.integer({ min: 1, max: 2000 }), moderated: fc.boolean() },
      { requiredKeys: ['type', 'text', 'maxChars', 'moderated'] },
    ),
  );

const scale = fc.record({
  points: fc
    .uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 6 })
    .chain((values) => fc.tuple(...values.map((value) => fc.record({ value: fc.constant(value), label: text })))),
  nonSubstantive: fc.array(fc.record({ value: fc.constant('NA'), label: text }), { maxLength: 1 }),
  favourable: fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 3 }),
});

const group = (items: readonly string[]) => fc.subarray([...items], { minLength: 1 });

const sections = (itemIds: readonly string[]) =>
  ids(3).chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({
          id: fc.constant(name),
          title: text,
          intro: fc.array(fc.constantFrom('velkommen', 'om.svar', 'uten'), { maxLength: 3 }),
          items: group(itemIds),
        }),
      ),
    ),
  );

const reporting = (itemIds: readonly string[]) =>
  fc.record(
    {
      minAnsweredShare: fc.constant(0.5),
      aboutLeaders: fc.constant({ minLeaders: 3 }),
      facets: fc.dictionary(id, group(itemIds), { maxKeys: 3 }),
      stems: fc.dictionary(id, group(itemIds), { maxKeys: 3 }),
    },
    { requiredKeys: ['minAnsweredShare', 'aboutLeaders'] },
  );

const themes = (itemIds: readonly string[]) => ({
  dimensions: fc.array(
    fc.record({ id, name: text, definition: text, items: fc.subarray([...itemIds]) }, { requiredKeys: ['id', 'name', 'items'] }),
    { maxLength: 3 },
  ),
  themes: fc.array(fc.record({ id, name: text }), { maxLength: 2 }),
});

const rotation = (itemIds: readonly string[]) =>
  fc.record({ per: fc.constantFrom('person', 'bucket'), blocks: fc.constant([[...itemIds], ['annen']]) });

const scales = (scaleIds: readonly string[]) =>
  fc.tuple(...scaleIds.map(() => scale)).map((list) => Object.fromEntries(list.map((each, at) => [scaleIds[at] ?? '', each])));

const definitionOf = (itemIds: readonly string[], scaleIds: readonly string[]) =>
  fc.record({
    schema: fc.constant(definitionSchemaName),
    id,
    version: fc.constantFrom('0.1.0', '12.0.3-beta.1'),
    status: words,
    kind: id,
    title: text,
    purpose: text,
    cadence: fc.dictionary(fc.constantFrom('baseline', 'window'), words),
    languages: fc.constantFrom(['nb'], ['nb', 'nn', 'en']),
    defaultLanguage: fc.constantFrom('nb', 'en'),
    intro: fc.array(id, { maxLength: 2 }),
    sections: sections(itemIds),
    reporting: reporting(itemIds),
    rotation: fc.option(rotation(itemIds), { nil: undefined }),
    roundsPerYear: fc.option(fc.constantFrom(1, 4), { nil: undefined }),
    estimatedMinutes: fc.constant({ employee: 4, leader: 5 }),
    items: fc.tuple(...itemIds.map((name) => itemBody(scaleIds).map((body) => ({ id: name, ...body })))),
    ...themes(itemIds),
    scales: scales(scaleIds),
    texts: fc.record({ velkommen: text, 'om.svar': text, ubrukt: text }, { requiredKeys: [] }),
  });

/** Any definition by its shape, also ones that the rules of method would stop. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .tuple(ids(5), ids(2))
  .chain(([itemIds, scaleIds]) => definitionOf(itemIds, scaleIds))
  .map((json) => definitionShape.parse(json));
