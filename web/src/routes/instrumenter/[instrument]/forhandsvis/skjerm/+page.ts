import { loadMessages } from '#lib/messages/messages.ts';
import { readerOf } from '#lib/reader/reader.ts';
import type { PageLoad } from './$types';

/** The questionnaire is seen in the language that was chosen for it, whatever the reader's own is. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  previewReader: readerOf(data.choice.language, await loadMessages(data.choice.language)),
});
