import { printReader } from '#lib/instrument/print/print-reader.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { reader } = await parent();
  return { ...data, paperReader: await printReader(data.language, reader) };
};
