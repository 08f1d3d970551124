import { type languages, type LocalizedText } from '@takhoyde/api/contract';
import { definitionEditSchema, type DefinitionEdit } from '@takhoyde/survey-definitions';
import { optionsFromLines } from './option-lines.ts';

/** What a form of the editor says: the fields that hold text, by name. Hidden fields of the page are among them. */
export type FormFields = Readonly<Record<string, string>>;

/** An edit, or which words tell what the form lacks. */
export type EditOfForm = { readonly edit: DefinitionEdit } | { readonly lacks: string };

/** The text fields of a form. Files are none of ours. */
export const fieldsOf = (form: FormData): FormFields =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

const textsOf = (fields: FormFields, name: string): LocalizedText => {
  const told = (language: (typeof languages)[number]): string => (fields[`${name}-${language}`] ?? '').trim();
  return { nb: told('nb'), nn: told('nn'), en: told('en') };
};

const placeOf = ({ plass }: FormFields): { at: number } | Record<string, never> =>
  plass === undefined ? {} : { at: Number(plass) };

/** A local question as the form tells it; `*` as virksomhet means everybody who is asked the survey. */
const localOf = (fields: FormFields): unknown => {
  const { svar: type, virksomhet, hvem: audience, ledere, skala: scale } = fields;
  const shared = {
    type,
    text: textsOf(fields, 'tekst'),
    ...(virksomhet === '*' ? {} : { virksomhet }),
    audience,
    aboutLeaders: ledere === 'ja',
  };
  return type === 'likert' ? { ...shared, scale } : { ...shared, options: optionsFromLines(textsOf(fields, 'valg')) };
};

const groupPrefix = 'gruppe-';
const themePrefix = 'tema-';

const named = (fields: FormFields, prefix: string): readonly (readonly [id: string, value: string])[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );

/** Blocks as they are chosen, question by question. */
const chosenBlocks = (fields: FormFields, blockCount: number): string[][] =>
  Array.from({ length: blockCount }, (_, block) =>
    named(fields, groupPrefix).flatMap(([id, chosen]) => (chosen === String(block) ? [id] : [])),
  );

/** Blocks dealt theme by theme, each to the block that is shortest so far: an index is made of what one person was asked. */
const dealtBlocks = (fields: FormFields, blockCount: number): string[][] => {
  const dealt = named(fields, themePrefix);
  const blocks: string[][] = Array.from({ length: blockCount }, () => []);
  for (const theme of new Set(dealt.map(([, name]) => name))) {
    const shortest = blocks.reduce((one, other) => (other.length < one.length ? other : one));
    shortest.push(...dealt.flatMap(([id, name]) => (name === theme ? [id] : [])));
  }
  return blocks;
};

const rotationOf = (fields: FormFields): unknown => {
  const blockCount = Number(fields['grupper']);
  const blocksOf = fields['hvordan'] === 'jevnt' ? dealtBlocks : chosenBlocks;
  return blockCount === 0 ? null : { per: fields['per'], blocks: blocksOf(fields, blockCount) };
};

const candidateOf = (kind: string | undefined, fields: FormFields): unknown => {
  const { sporsmal: item, del: section } = fields;
  const text = textsOf(fields, 'tekst');
  switch (kind) {
    case 'take-out':
      return { kind, item };
    case 'take-in':
    case 'move':
      return { kind, item, section, ...placeOf(fields) };
    case 'add-local':
      return { kind, local: localOf(fields), section };
    case 'change-local':
      return { kind, item, local: localOf(fields) };
    case 'add-section':
      return { kind, title: text };
    case 'rename-section':
      return { kind, section, title: text };
    case 'remove-section':
      return { kind, section };
    case 'move-section':
      return { kind, section, ...placeOf(fields) };
    case 'retitle':
      return { kind, title: text };
    case 'reword':
      return { kind, item, text, ...(fields['trend'] === 'holder' ? { equivalence: (fields['grunn'] ?? '').trim() } : {}) };
    case 'set-rotation':
      return { kind, rotation: rotationOf(fields) };
    case 'set-rounds':
      return { kind, roundsPerYear: Number((fields['runder'] ?? '').replace(',', '.')) };
    default:
      return undefined;
  }
};

/** Which words tell what is lacking, by the field of the edit that could not be read; what is asked first is told first. */
const lacks: readonly (readonly [field: string, words: string])[] = [
  ['virksomhet', 'fill-in-virksomhet'],
  ['text', 'fill-in'],
  ['options', 'fill-in-options'],
  ['equivalence', 'fill-in-reason'],
  ['roundsPerYear', 'fill-in-rounds'],
  ['rotation', 'fill-in-rotation'],
];

const lackOf = (fields: readonly string[]): string => lacks.find(([field]) => fields.includes(field))?.[1] ?? 'fill-in';

/** The one edit a form of the editor asks for. The rules are the API's; here it is only seen to that nothing is missing. */
export const editOfForm = (fields: FormFields): EditOfForm => {
  const parsed = definitionEditSchema.safeParse(candidateOf(fields['endring'], fields));
  if (parsed.success) return { edit: parsed.data };
  return { lacks: lackOf(parsed.error.issues.flatMap(({ path }) => path.map(String))) };
};
