/**
 * The pages about methods: their address below `/metode`, and the file of docs/methods that each is drawn from. The order is that of
 * the list for the reader: what screens show first.
 */
export const methodFiles = {
  indeks: 'index',
  usikkerhet: 'interval',
  endring: 'change-verdict',
  sammenlignbarhet: 'comparability-grade',
  skjerming: 'disclosure',
  fordeling: 'description',
  svarprosent: 'response',
  'ledere-og-medarbeidere': 'leader-gap',
  styrke: 'power',
  reliabilitet: 'reliability',
  betydning: 'item-bias',
  'henger-sammen': 'relations',
  sammensetning: 'composition',
  polarisering: 'polarisation',
  rang: 'ranks',
  'standardisert-forskjell': 'standardised-difference',
  andeler: 'shares',
  'flere-grupper': 'several-groups',
  enighet: 'agreement',
  'smaa-enheter': 'small-units',
  vekting: 'weighting',
  summer: 'moments',
  regnekunst: 'numerics',
} as const;

/** The last part of a method page's address. */
export type MethodSlug = keyof typeof methodFiles;

/** Methods behind what pages show today, and those that the analysis package holds beside them. */
export const shownMethodCount = 12;

/** Whether an address names a method. */
export const isMethodSlug = (text: string): text is MethodSlug => Object.hasOwn(methodFiles, text);

/** Where a method is explained. */
export const methodAddress = (slug: MethodSlug): string => `/metode/${slug}`;
