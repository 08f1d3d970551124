/** Endpoints that tell what may be asked and how, and nothing of what anybody answered. */
export const withoutAnswers: readonly string[] = ['/openapi.json', '/definisjonsskjema.json', '/sporsmalsbank', '/instrumenter'];

const figure = ['answerCount', 'mean', 'standardDeviation', 'interval.low', 'interval.high'];
const shares = ['answerCount', 'favourableShare', 'neutralShare', 'unfavourableShare'].map((key) => `shares.${key}`);
const item = ['answerCount', 'mean', ...shares, 'distribution.answerCount', 'distribution.counts'];
const below = (place: string, keys: readonly string[]): string[] => keys.map((key) => `${place}.${key}`);

const numbersAt: Readonly<Record<string, readonly string[]>> = {
  '/innsynslogg': ['entries.number'], // the place of an entry among what people with roles did
  '/kalender': [
    ...below('limits', ['minutesPerYear', 'weeksBetween']),
    ...below('waves', ['invitedCount', 'minutes']),
    ...below('years', ['year', 'meanMinutes', 'mostMinutes', 'groups.minutes', 'groups.personCount']),
  ],
  '/lagring': ['tables.rowCount'],
  '/malinger/{wave}': [
    ...below('closeReceipt', ['answersRefused', 'answersTallied']),
    ...below('closeReceipt.bucketCounts', ['buckets', 'invited', 'issued', 'reissued', 'spent']),
    ...below('keys', ['madeCount', 'neededCount']),
  ],
  '/malinger/{wave}/arkivpakke': ['files.bytes'],
  '/malinger/{wave}/invitasjoner': ['rejected', 'remindersLeft', 'sent', 'uncertain', 'unsent', 'withoutAddress'],
  '/malinger/{wave}/protokoll': ['sides.employees.uncoveredCount', 'sides.employer.uncoveredCount'],
  '/organisasjon': ['versions.headcount', 'versions.unitCount'],
  '/organisasjon/{version}/enheter': ['units.headcount'],
  '/organisasjon/{version}/enheter/{unit}': [
    'children.headcountBelow',
    ...below('unit', ['headcount', 'headcountBelow', 'headcounts.personCount']),
  ],
  '/pulsforslag': ['themes.answerCount', 'themes.mean'],
  '/resultater': ['releases.blockCount', 'releases.shownUnitCount', 'releases.unitCount'],
  '/resultater/{wave}/enheter/{unit}': [
    ...below('coverage', ['includedCount', 'totalCount']),
    ...below('response', ['answerCount', 'invitedCount', 'responsePercent']),
    ...['figure', 'parent', 'top'].flatMap((of) => below(`dimensions.${of}`, figure)),
    ...below('dimensions.items.figure', item),
  ],
};

/** Every place of an answer where a number may stand: a new one fails the crawl until somebody has judged what it tells. */
export const knownNumbers: ReadonlySet<string> = new Set(
  Object.entries(numbersAt).flatMap(([path, places]) => places.map((place) => `${path} ${place}`)),
);
