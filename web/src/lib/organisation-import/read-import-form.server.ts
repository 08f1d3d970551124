import { importTarget, type ColumnMapping, type ImportTarget } from '@takhoyde/api/contract';

/** The most bytes a form may bring: told before the body is read. Base64 makes them a third more for the API. */
export const longestForm = 17 * 1024 * 1024;

const textOf = (form: FormData, name: string): string => {
  const told = form.get(name);
  return typeof told === 'string' ? told.trim() : '';
};

/** Where an import goes, as the form tells it; undefined when a field is missing or odd. */
export const readTarget = (form: FormData): ImportTarget | undefined =>
  importTarget.safeParse(
    textOf(form, 'mal') === 'finnes'
      ? { kind: 'existing-version', id: textOf(form, 'versjon') }
      : { kind: 'new-version', id: textOf(form, 'id'), name: textOf(form, 'navn'), validFrom: textOf(form, 'fra') },
  ).data;

/** A file as the API takes it; undefined when none was chosen. */
export const readFile = async (form: FormData, name: string): Promise<{ name: string; content: string } | undefined> => {
  const file = form.get(name);
  if (!(file instanceof File) || file.name === '') return undefined;
  return { name: file.name.slice(-200), content: Buffer.from(await file.arrayBuffer()).toString('base64') };
};

/** The chosen column of each field, from fields named by kind and field; undefined when the form has none of the kind. */
export const readMapping = (form: FormData, kind: 'units' | 'people'): ColumnMapping | undefined => {
  const prefix = `${kind}.`;
  const fields = [...form.keys()].filter((key) => key.startsWith(prefix));
  if (fields.length === 0) return undefined;
  const chosen = fields.map((key) => [key.slice(prefix.length), textOf(form, key)] as const);
  return Object.fromEntries(chosen.filter(([, column]) => column !== ''));
};

/** The name the columns are to be remembered under. */
export const readSaveAs = (form: FormData, kind: 'units' | 'people'): string | undefined => {
  const told = textOf(form, `husk.${kind}`);
  return told === '' ? undefined : told.slice(0, 80);
};
