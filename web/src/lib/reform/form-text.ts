/** The text of one field of a form, without blanks around it. Edges: a file, or no such field, is no text. */
export const formText = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** The texts of fields that share a name: boxes that are ticked. */
export const formTexts = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []));
