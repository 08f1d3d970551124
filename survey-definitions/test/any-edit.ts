import fc from 'fast-check';
import type { Definition, DefinitionEdit, LocalItem } from '../src/index.ts';
import { bank, shippedDefinitions } from '../src/shipped.ts';

const itemIds = [...bank.items.map(({ id }) => id), 'nobody', 'ro1', 'hvem', 'fritt', 'led_v', 'lok-x'];
const sectionIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 's1', 's2', 'dag', 'ord', 'nobody'];
const item = fc.constantFrom(...itemIds);
const section = fc.constantFrom(...sectionIds);
const at = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });
const text = fc.constantFrom('Vi spiser lunsj sammen.', 'Jeg har en god stol.', 'Kaffen er varm.').map((nb) => ({ nb, nn: nb, en: nb }));
const options = [
  { id: 'ja', label: { nb: 'Ja', nn: 'Ja', en: 'Yes' }, exclusive: false },
  { id: 'skip', label: { nb: 'Vil ikke svare', nn: 'Vil ikkje svare', en: 'Prefer not to say' }, exclusive: true },
];
const localFields = {
  text,
  virksomhet: fc.constantFrom('bydel-a', 'bydel-b'),
  audience: fc.constantFrom('all' as const, 'leaders' as const, 'employees' as const),
  aboutLeaders: fc.boolean(),
};
const local: fc.Arbitrary<LocalItem> = fc.oneof(
  fc.record({ type: fc.constant('likert' as const), ...localFields, scale: fc.constantFrom('agree5', 'freq5', 'nowhere') }),
  fc.record({ type: fc.constant('single' as const), ...localFields, options: fc.constant(options) }),
  fc.record({ type: fc.constant('multi' as const), ...localFields, options: fc.constant(options) }),
);
const blocks = fc.array(fc.array(item, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });

/** Any edit, mostly of what is not there. */
const wildEdit: fc.Arbitrary<DefinitionEdit> = fc.oneof(
  fc.record({ kind: fc.constant('take-out' as const), item }),
  fc.record({ kind: fc.constant('take-in' as const), item, section, at }),
  fc.record({ kind: fc.constant('move' as const), item, section, at }),
  fc.record({ kind: fc.constant('add-local' as const), local, section, at }),
  fc.record({ kind: fc.constant('change-local' as const), item, local }),
  fc.record({ kind: fc.constant('add-section' as const), title: text, at }),
  fc.record({ kind: fc.constant('rename-section' as const), section, title: text }),
  fc.record({ kind: fc.constant('remove-section' as const), section }),
  fc.record({ kind: fc.constant('move-section' as const), section, at }),
  fc.record({ kind: fc.constant('retitle' as const), title: text }),
  fc.record({ kind: fc.constant('reword' as const), item, text }),
  fc.record({ kind: fc.constant('reword' as const), item, text, equivalence: fc.constant('the same in twelve interviews') }),
  fc.record({
    kind: fc.constant('set-rotation' as const),
    rotation: fc.option(fc.record({ per: fc.constantFrom('person' as const, 'bucket' as const), blocks })),
  }),
  fc.record({ kind: fc.constant('set-rounds' as const), roundsPerYear: fc.constantFrom(null, 0.5, 1, 4) }),
);

export const anyShipped = fc.constantFrom(...shippedDefinitions);

const oneOf = (ids: readonly string[], aim: number): string => ids[aim % ids.length] ?? 'nobody';

/** The same edit, of something that is there (or, to be taken in, something that is not there yet). */
const aimedAt = (definition: Definition, edit: DefinitionEdit, aim: number): DefinitionEdit => {
  const here = definition.items.map(({ id }) => id);
  const locals = definition.items.filter(({ isLocal }) => isLocal).map(({ id }) => id);
  const absent = bank.items.map(({ id }) => id).filter((id) => !here.includes(id));
  const pool = edit.kind === 'take-in' ? absent : edit.kind === 'change-local' ? locals : here;
  const isRotating = edit.kind === 'set-rotation' && edit.rotation !== null;
  return {
    ...edit,
    ...('item' in edit ? { item: oneOf(pool, aim) } : {}),
    ...('section' in edit ? { section: oneOf(definition.sections.map(({ id }) => id), aim >> 3) } : {}),
    ...(isRotating ? { rotation: { per: 'person', blocks: [[oneOf(here, aim)], [oneOf(here, aim + 1), oneOf(here, aim + 5)]] } } : {}),
  };
};

/** Any edit of a definition; one in four is as likely to be of what is not there. */
export const anyEdit: fc.Arbitrary<(definition: Definition) => DefinitionEdit> = fc
  .tuple(wildEdit, fc.nat({ max: 4000 }), fc.integer({ min: 0, max: 3 }))
  .map(([edit, aim, luck]) => (definition) => (luck === 0 ? edit : aimedAt(definition, edit, aim)));
