import type { MethodSlug } from './method-list.ts';

/**
 * Every kind of figure that a page shows, and the page that explains it. A page that shows figures names their kinds to
 * `FigureMethods`, and the reader gets the links.
 */
export const figureMethods = {
  index: 'indeks',
  interval: 'usikkerhet',
  change: 'endring',
  smallestChange: 'styrke',
  comparability: 'sammenlignbarhet',
  distribution: 'fordeling',
  favourableShare: 'fordeling',
  groupGap: 'ledere-og-medarbeidere',
  response: 'svarprosent',
  hidden: 'skjerming',
  limited: 'skjerming',
  coverage: 'skjerming',
  reliability: 'reliabilitet',
  itemBias: 'betydning',
  relations: 'henger-sammen',
} as const satisfies Record<string, MethodSlug>;

export type FigureKind = keyof typeof figureMethods;

/** What the profile of a unit shows. */
export const profileFigures: readonly FigureKind[] = [
  'index',
  'interval',
  'change',
  'distribution',
  'favourableShare',
  'groupGap',
  'response',
  'hidden',
  'limited',
  'coverage',
  'comparability',
];

/** What a comparison of two waves shows. */
export const comparisonFigures: readonly FigureKind[] = [
  'index',
  'interval',
  'change',
  'smallestChange',
  'comparability',
  'hidden',
];

/** What is told of a wave while it is open. */
export const participationFigures: readonly FigureKind[] = ['response'];

/** What is told of a questionnaire in the city and its large districts. */
export const qualityFigures: readonly FigureKind[] = ['reliability', 'itemBias', 'relations'];

/** The pages that explain some kinds of figures, each once, in the order the kinds are given. */
export const methodsOf = (kinds: readonly FigureKind[]): (typeof figureMethods)[FigureKind][] => [
  ...new Set(kinds.map((kind) => figureMethods[kind])),
];
