import { loadMessages } from '#lib/messages/messages.ts';
import { readerOf } from '#lib/reader/reader.ts';
import type { LayoutLoad } from './$types';

/** Universal, since a catalogue holds functions and cannot travel as data; the browser loads the chunk of its language. */
export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  reader: readerOf(data.language, await loadMessages(data.language)),
});
