/** A file of a form, as the API takes it; undefined where nothing was chosen. */
export const fileOf = async (told: FormDataEntryValue | null): Promise<{ name: string; content: string } | undefined> => {
  if (!(told instanceof File) || told.size === 0) return undefined;
  return { name: told.name.slice(-200), content: await told.text() };
};
