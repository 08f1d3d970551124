import type { MethodSlug } from './method-list.ts';

/** Languages that pages are written in. Nynorsk readers get bokmål, and are told so. */
export type PageLanguage = 'nb' | 'en';

/** A page in one language, as HTML without its title. `answers`: the one sentence that says what the method is for. */
export interface MethodText {
  readonly title: string;
  readonly answers: string;
  readonly html: string;
}

/** A page about a method, as it was drawn when the product was built. */
export interface MethodPage {
  readonly slug: MethodSlug;
  readonly texts: { readonly en: MethodText; readonly nb?: MethodText };
}
