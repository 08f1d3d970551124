import type { LocalizedText } from '@takhoyde/api/contract';

/** How a criterion of WCAG 2.2 is dealt with. What is tested says so by the checks that name it; all else says why in words. */
export type Verdict =
  | { readonly kind: 'tested' }
  /** Met by how the pages are made; no machine checks it. */
  | { readonly kind: 'by-design'; readonly how: LocalizedText }
  | { readonly kind: 'not-applicable'; readonly because: LocalizedText };

/** A success criterion at level A or AA. `id`: its number in WCAG. */
export interface Criterion {
  readonly id: string;
  readonly level: 'A' | 'AA';
  readonly name: LocalizedText;
  readonly verdict: Verdict;
}

/** A text in the three languages. */
export const words = (nb: string, nn: string, en: string): LocalizedText => ({ nb, nn, en });

/** A criterion that some check covers. */
export const tested = (id: string, level: Criterion['level'], name: LocalizedText): Criterion => ({
  id,
  level,
  name,
  verdict: { kind: 'tested' },
});

/** A criterion that is met by how the pages are made. */
export const byDesign = (id: string, level: Criterion['level'], name: LocalizedText, how: LocalizedText): Criterion => ({
  id,
  level,
  name,
  verdict: { kind: 'by-design', how },
});

/** A criterion about something that the pages do not have. */
export const notApplicable = (id: string, level: Criterion['level'], name: LocalizedText, because: LocalizedText): Criterion => ({
  id,
  level,
  name,
  verdict: { kind: 'not-applicable', because },
});
