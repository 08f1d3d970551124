import { loadMessages } from '#lib/messages/messages.ts';
import { readerOf, type Reader } from '#lib/reader/reader.ts';
import type { PreviewChoice } from './preview-choice.ts';

/** Adds the reader of a screen: the questionnaire is seen in the language that was chosen for it, whatever the reader's own is. */
export const loadScreen = async <Data extends { readonly choice: PreviewChoice }>({
  data,
}: {
  data: Data;
}): Promise<Data & { previewReader: Reader }> => ({
  ...data,
  previewReader: readerOf(data.choice.language, await loadMessages(data.choice.language)),
});
