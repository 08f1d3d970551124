import { en } from '#lib/messages/en.ts';
import { nb } from '#lib/messages/nb.ts';
import { nn } from '#lib/messages/nn.ts';
import { readerOf, type Reader } from './reader.ts';

/** The three readers, for tests and the gallery; pages load the messages of one language only. */
export const exampleReaders: Readonly<Record<'nb' | 'nn' | 'en', Reader>> = {
  nb: readerOf('nb', nb),
  nn: readerOf('nn', nn),
  en: readerOf('en', en),
};
