import type { IndexFigure, ItemFigure, LevelGroup, LocalizedText, ProfileDimension, ProfileItem } from '@takhoyde/api/contract';

/** Made-up profiles for the gallery and the tests: what is usual, empty, hidden, and far too long. */
const all = (text: string): LocalizedText => ({ nb: text, nn: text, en: text });

export const shownIndex = (mean: number, answerCount = 120, halfWidth = 4): Extract<IndexFigure, { kind: 'shown' }> => ({
  kind: 'shown',
  answerCount,
  mean,
  standardDeviation: 20,
  spread: 'own',
  interval: { low: mean - halfWidth, high: mean + halfWidth },
  isLimited: false,
  limit: 'none',
});
export const hiddenIndex: IndexFigure = { kind: 'hidden', because: 'too-few' };

const agreement = ['Helt uenig', 'Litt uenig', 'Verken enig eller uenig', 'Litt enig', 'Helt enig'].map(all);

const sharesOf = (counts: readonly number[]): ItemFigure => {
  const answerCount = counts.reduce((sum, count) => sum + count, 0);
  const [worst = 0, bad = 0, neutral = 0, good = 0, best = 0] = counts;
  return {
    kind: 'shown',
    answerCount,
    mean: 3.8,
    isLimited: false,
    limit: 'none',
    shares: {
      kind: 'shown',
      answerCount,
      favourableShare: (good + best) / answerCount,
      neutralShare: neutral / answerCount,
      unfavourableShare: (worst + bad) / answerCount,
      isLimited: false,
    },
    distribution: { kind: 'shown', answerCount, counts: [...counts], isLimited: false },
  };
};

export const statement = (
  id: string,
  text: string,
  figure: ItemFigure = sharesOf([4, 14, 26, 50, 26]),
  isReversed = false,
): ProfileItem => ({
  id,
  text: all(text),
  isReversed,
  scaleLabels: agreement,
  figure,
});
export const distributed = sharesOf;

/** A statement with shares but too few answers for the five classes; `limit` as where everybody answered alike. */
export const threeShares: ItemFigure = {
  kind: 'shown',
  answerCount: 12,
  mean: 4.4,
  isLimited: true,
  limit: 'at-least',
  shares: {
    kind: 'shown',
    answerCount: 12,
    favourableShare: 11 / 12,
    neutralShare: 1 / 12,
    unfavourableShare: 0,
    isLimited: true,
  },
  distribution: hiddenFigure(),
};
/** A statement with a mean and nothing more. */
export const meanOnly: ItemFigure = {
  kind: 'shown',
  answerCount: 7,
  mean: 3.6,
  isLimited: false,
  limit: 'none',
  shares: hiddenFigure(),
  distribution: hiddenFigure(),
};
export const hiddenItem: ItemFigure = { kind: 'hidden', because: 'too-few-leaders' };

function hiddenFigure(): { kind: 'hidden'; because: 'too-few' } {
  return { kind: 'hidden', because: 'too-few' };
}

export const exampleGroups: LevelGroup[] = [
  { id: 'leaders', levels: ['N1', 'N2'], label: all('Ledere') },
  { id: 'employees', levels: ['M'], label: all('Medarbeidere') },
];

export const dimension = (
  id: string,
  name: string,
  figure: IndexFigure,
  more: Partial<ProfileDimension> = {},
): ProfileDimension => ({
  id,
  name: all(name),
  definition: all('Om det er trygt å vise tvil, være uenig og be om hjelp.'),
  figure,
  parent: shownIndex(61),
  top: shownIndex(64),
  groups: [
    { groupId: 'leaders', figure: shownIndex(72, 14, 9) },
    { groupId: 'employees', figure: hiddenIndex },
  ],
  change: null,
  items: [
    statement('A-1', 'Hos oss er det trygt å si at man er usikker.'),
    statement('A-2', 'Her lønner det seg å holde tvilen for seg selv.', sharesOf([30, 44, 20, 20, 6]), true),
    statement('A-3', 'Når jeg ber om hjelp, blir jeg møtt med velvilje.', threeShares),
    statement('A-4', 'Vi kan være uenige uten at det skader samarbeidet.', meanOnly),
    statement('A-5', 'Lederne hos oss er til stede når det trengs.', hiddenItem),
  ],
  ...more,
});

const compared = (
  verdict: 'better' | 'worse' | 'about-the-same' | 'cannot-tell',
  difference: number,
): ProfileDimension['change'] => ({
  kind: 'compared',
  verdict,
  difference,
  interval: { low: difference - 3, high: difference + 3 },
  smallestDetectable: 6,
});

export const usualDimensions: ProfileDimension[] = [
  dimension('trygghet', 'Trygghet i arbeidsfellesskapet', shownIndex(68), { change: compared('better', 6) }),
  dimension('samhandling', 'Samhandling på tvers', shownIndex(47), { change: compared('worse', -7) }),
  dimension('retning', 'Retning og helhet', shownIndex(59), { change: compared('about-the-same', 1) }),
  dimension('ytring', 'Ytringsklima', shownIndex(63, 24, 11), { change: compared('cannot-tell', 4) }),
  dimension(
    'ledelse',
    'Tydelig og nær ledelse',
    { kind: 'hidden', because: 'too-few-leaders' },
    { change: { kind: 'not-compared', because: 'hidden' } },
  ),
];
export const hiddenDimensions: ProfileDimension[] = usualDimensions.map((usual) => ({
  ...usual,
  figure: hiddenIndex,
  items: [],
}));
export const longDimensions: ProfileDimension[] = [
  dimension(
    'lang',
    'Tverrfaglig samhandlingskompetanse og helsefremmende arbeidsmiljøutvikling på tvers av tjenesteområder',
    { ...shownIndex(94, 8, 12), isLimited: true, limit: 'at-least' },
    { change: compared('better', 12) },
  ),
];
