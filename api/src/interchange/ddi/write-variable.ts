import type { Definition, Item, Option, Scale } from '@takhoyde/survey-definitions';
import { isXmlPlain, xmlElement, type XmlElementText } from '../write-xml.ts';
import { checksum } from './checksum.ts';
import { ddiId } from './ddi-names.ts';
import { divide, isCarried, wordElements } from './write-words.ts';

type WriteNotes = (subject: string, content: unknown) => XmlElementText;

const scaleOf = (definition: Definition, item: Item): Scale | undefined => {
  const scale = 'scale' in item ? item.scale : undefined;
  return scale !== undefined && Object.hasOwn(definition.scales, scale) ? definition.scales[scale] : undefined;
};

/** Points of a scale as categories: a copy for other tools, since DDI-Codebook has no list that variables share. */
const scaleCategories = (scale: Scale): XmlElementText[] => {
  const labels = [...scale.points, ...scale.nonSubstantive];
  if (!labels.every(({ label }) => isCarried(label))) return [];
  return labels.map(({ value, label }) =>
    xmlElement('catgry', { missing: value === 'NA' ? 'Y' : undefined }, [
      xmlElement('catValu', {}, String(value)),
      ...wordElements('labl', label),
    ]),
  );
};

const optionsOf = (item: Item): readonly Option[] | undefined => ('options' in item ? item.options : undefined);

const optionCategories = (options: readonly Option[]): XmlElementText[] =>
  options.map((option) =>
    xmlElement('catgry', {}, [xmlElement('catValu', {}, option.id), ...wordElements('labl', option.label)]),
  );

/** What of each option no category holds. */
const optionRests = (options: readonly Option[]): unknown[] => options.map(({ id, label: _label, ...rest }) => ({ id, ...rest }));

const audiences = { leaders: 'leaders', employees: 'employees' } as const;

const questionElement = (item: Item, help: XmlElementText[], text: XmlElementText[]): XmlElementText =>
  xmlElement('qstn', { responseDomainType: item.type === 'open' ? 'text' : item.type === 'multi' ? 'multiple' : 'category' }, [
    ...text,
    ...help,
  ]);

/**
 * One question as a variable: its words (`qstnLit`), its help (`ivuInstr`), whom it is for (`universe`), its answers (`catgry`), its
 * construct (`concept`). The rest of it stands in `notes`, with a checksum of the whole.
 */
export const writeVariable = (definition: Definition, item: Item, writeNotes: WriteNotes): XmlElementText => {
  const options = optionsOf(item);
  const carriesOptions = options !== undefined && options.every(({ label }) => isCarried(label));
  const scale = scaleOf(definition, item);
  const { id: _id, audience, ...fields } = item;
  const { carried, rest } = divide(fields, ['text', 'help']);
  const isConceptPlain = item.construct !== undefined && item.construct !== '' && isXmlPlain(item.construct);
  if (isConceptPlain) delete rest['construct'];
  if (carriesOptions) rest['options'] = optionRests(options);
  return xmlElement(
    'var',
    {
      ID: ddiId('item', item.id),
      name: item.id,
      nature: item.type === 'open' ? undefined : item.type === 'likert' ? 'ordinal' : 'nominal',
      representationType: item.type === 'open' ? 'text' : 'code',
    },
    [
      ...(carried.text === undefined ? [] : wordElements('labl', carried.text)),
      questionElement(
        item,
        carried.help === undefined ? [] : wordElements('ivuInstr', carried.help),
        carried.text === undefined ? [] : wordElements('qstnLit', carried.text),
      ),
      audience === 'all' ? '' : xmlElement('universe', { level: 'audience', clusion: 'I' }, audiences[audience]),
      ...(carriesOptions ? optionCategories(options) : scale === undefined ? [] : scaleCategories(scale)),
      isConceptPlain ? xmlElement('concept', {}, item.construct) : '',
      writeNotes('item', { rest, checksum: checksum(item) }),
    ],
  );
};
