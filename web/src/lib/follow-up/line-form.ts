import { planLineContent, type PlanLineContent } from '@takhoyde/api/contract';

/** What a form says, by the names of its fields. */
export type FormFields = Readonly<Record<string, string>>;

/** A part of a line that may be faulty; each has its words. */
export const lineFields = [
  'theme',
  'tiltak',
  'difference',
  'responsibleRole',
  'dueOn',
  'status',
  'droppedBecause',
  'expectation',
  'isShared',
] as const;
export type LineField = (typeof lineFields)[number];

/** The value of the choice «egne ord»; never an id of the library, which has no underscore. */
export const ownWords = '_egne';

const orNull = (told: string | undefined): string | null => (told === undefined || told.trim() === '' ? null : told);

const candidateOf = (fields: FormFields): unknown => ({
  theme: orNull(fields['tema']),
  tiltak:
    fields['tiltak'] === ownWords ? { from: 'own', text: fields['eget'] ?? '' } : { from: 'library', id: fields['tiltak'] ?? '' },
  difference: fields['annerledes'] ?? '',
  responsibleRole: fields['ansvar'] ?? '',
  dueOn: fields['frist'] ?? '',
  status: fields['status'] ?? 'planned',
  droppedBecause: fields['status'] === 'dropped' ? orNull(fields['grunn']) : null,
  expectation: orNull(fields['forventning']),
  isShared: fields['delt'] === 'ja',
});

const fieldsAmong = (names: readonly (string | undefined)[]): LineField[] => lineFields.filter((field) => names.includes(field));

/** The line a form tells of, or the fields that keep it from being one. The rules are the contract’s. */
export const lineOfForm = (fields: FormFields): { line: PlanLineContent } | { faults: LineField[] } => {
  const parsed = planLineContent.safeParse(candidateOf(fields));
  if (parsed.success) return { line: parsed.data };
  return { faults: fieldsAmong(parsed.error.issues.map(({ path }) => path.map(String)[0])) };
};

/**
 * The fields of a line that the API found fault with.
 * @example fieldsOfFaults([{ where: 'line.dueOn', what: 'the date must lie after the release' }]) // ['dueOn']
 */
export const fieldsOfFaults = (faults: readonly { readonly where: string }[]): LineField[] =>
  fieldsAmong(faults.map(({ where }) => where.split('.')[1]));

/** A line as the fields of its form. */
export const fieldsOfLine = (line: PlanLineContent): FormFields => ({
  tema: line.theme ?? '',
  tiltak: line.tiltak.from === 'own' ? ownWords : line.tiltak.id,
  eget: line.tiltak.from === 'own' ? line.tiltak.text : '',
  annerledes: line.difference,
  ansvar: line.responsibleRole,
  frist: line.dueOn,
  status: line.status,
  grunn: line.droppedBecause ?? '',
  forventning: line.expectation ?? '',
  delt: line.isShared ? 'ja' : '',
});
