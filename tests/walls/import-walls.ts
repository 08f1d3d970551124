/** A wall between two places of the house: what `from` must never import. Paths are regular expressions from the top of the checkout. */
export type ImportWall = {
  name: string;
  /** Why the wall stands; shown when somebody runs into it. */
  reason: string;
  from: { path?: string; pathNot?: string };
  to: {
    path?: string;
    pathNot?: string;
    circular?: true;
    viaOnly?: { dependencyTypesNot: ['type-only'] };
    couldNotResolve?: true;
  };
  /** An import that must be found when it is planted: who imports, and what, as written. `undefined` where a path cannot tell it. */
  breach: { in: string; imports: string };
};

/** Tests and what only tests use: they may look everywhere. */
const testCode = '\\.test\\.ts$|/test/|\\.examples\\.ts$';
const room = (names: string): string => `^api/src/(?:${names})/`;

const whoRooms =
  'identity|organisation|organisation-import|reform|roster|instruments|waves|ballot-office|invitations|follow-up|closing|endings|retention|audit';
const whatRooms = 'ballot-box|tally';

const packageWalls: ImportWall[] = [
  {
    name: 'definitions-know-only-themselves',
    reason:
      'What is asked must be readable, checkable and hashable without the rest of the product: zod and nothing else, no I/O.',
    from: { path: '^survey-definitions/', pathNot: testCode },
    to: { pathNot: '^survey-definitions/|node_modules/zod/' },
    breach: { in: 'survey-definitions/src/planted.ts', imports: 'node:fs' },
  },
  {
    name: 'analysis-is-pure',
    reason:
      'Statistics are repeatable by an outsider: the same input gives the same output, with no file, network, clock or database in reach.',
    from: { path: '^analysis/', pathNot: testCode },
    to: { pathNot: '^analysis/|^survey-definitions/|node_modules/(?:simple-statistics|ml-matrix|@stdlib)/' },
    breach: { in: 'analysis/src/planted.ts', imports: 'node:fs' },
  },
  {
    name: 'web-never-computes',
    reason: 'If the browser has to compute statistics, unprotected numbers have already left the server.',
    from: { path: '^web/' },
    to: { path: '^analysis/' },
    breach: { in: 'web/src/lib/planted.ts', imports: '../../../analysis/src/index.ts' },
  },
  {
    name: 'web-knows-the-contract-only',
    reason: 'Pages ask over HTTP like anybody else; schemas and types may be shared, behaviour, stores and keys may not.',
    from: { path: '^web/', pathNot: testCode },
    to: { path: '^api/', pathNot: '^api/src/contract/' },
    breach: { in: 'web/src/routes/planted.ts', imports: '../../../api/src/db/index.ts' },
  },
  {
    name: 'api-never-imports-pages',
    reason:
      'The server serves the built pages as one opaque handler; knowing them from inside would tie release of one to the other.',
    from: { path: '^api/src/', pathNot: testCode },
    to: { path: '^web/' },
    breach: { in: 'api/src/http/planted.ts', imports: '../../../web/src/lib/index.ts' },
  },
  {
    name: 'nobody-imports-tests',
    reason: 'Seeded keys, fakes and attackers live there; none of them may run in the product.',
    from: { path: '^(?:survey-definitions|analysis|api|web|scripts)/', pathNot: testCode },
    to: { path: '^tests/' },
    breach: { in: 'api/demo/planted.ts', imports: '../../tests/stores/databases.ts' },
  },
  {
    name: 'product-does-not-know-the-demo',
    reason: 'Invented people, answers and a sign-in without passwords must not be reachable from a real installation.',
    from: { path: '^api/src/' },
    to: { path: '^api/demo/' },
    breach: { in: 'api/src/operations/planted.ts', imports: '../../demo/demo-city.ts' },
  },
  {
    name: 'contract-has-no-behaviour',
    reason: 'It is shared with the browser: schemas and types, nothing that runs on the server.',
    from: { path: room('contract'), pathNot: testCode },
    to: { pathNot: '^api/src/contract/|^survey-definitions/|node_modules/zod/' },
    breach: { in: 'api/src/contract/planted.ts', imports: '../http/errors.ts' },
  },
];

const roomWalls: ImportWall[] = [
  {
    name: 'office-never-meets-box',
    reason:
      'Who knows both who fetched a ballot and which ballots were cast could try to join them; the two run as separate processes one day.',
    from: { path: room('ballot-office') },
    to: { path: room('ballot-box|tally') },
    breach: { in: 'api/src/ballot-office/planted.ts', imports: '../ballot-box/index.ts' },
  },
  {
    name: 'box-never-meets-office',
    reason:
      'Who knows both who fetched a ballot and which ballots were cast could try to join them; the two run as separate processes one day.',
    from: { path: room('ballot-box') },
    to: { path: room('ballot-office') },
    breach: { in: 'api/src/ballot-box/planted.ts', imports: '../ballot-office/ballot-office-tables.ts' },
  },
  {
    name: 'answers-never-know-people',
    reason:
      'WHAT knows answers, never people: from where ballots are kept and counted, no road leads to names, units, sign-ins or releases.',
    from: { path: room(whatRooms) },
    to: { path: room(`${whoRooms}|release|results|operations`) },
    breach: { in: 'api/src/tally/planted.ts', imports: '../roster/roster-store.ts' },
  },
  {
    name: 'people-never-know-answers',
    reason: 'WHO knows people, never answers: from where people are kept, no road leads to ballots or sums.',
    from: { path: room(whoRooms) },
    to: { path: room(whatRooms) },
    breach: { in: 'api/src/roster/planted.ts', imports: '../tally/tally-ballots.ts' },
  },
  {
    name: 'only-the-ends-know-both-sides',
    reason:
      'The acts that touch both sides are few, named and reviewed together: operations, the two origins in http, and the start.',
    from: {
      path: '^api/src/',
      pathNot: `${room(`${whatRooms}|operations|http|db|parts`)}|^api/src/(?:start-takhoyde|installation|main)\\.ts$`,
    },
    to: { path: room(whatRooms) },
    breach: { in: 'api/src/results/planted.ts', imports: '../ballot-box/index.ts' },
  },
  {
    name: 'ballot-rooms-have-one-door',
    reason: 'Keys and unopened ballots stay behind the functions that the room exports; only the list of tables is read by db.',
    from: { path: '^api/src/', pathNot: room('ballot-office|ballot-box') },
    to: { path: room('ballot-office|ballot-box'), pathNot: '/index\\.ts$|-tables\\.ts$' },
    breach: { in: 'api/src/operations/planted.ts', imports: '../ballot-box/seal.ts' },
  },
  {
    name: 'results-read-releases-only',
    reason: 'Every screen and export is a function of releases: there is no query path around disclosure control.',
    from: { path: room('results|export'), pathNot: testCode },
    to: { path: '^api/src/', pathNot: '^api/src/(?:results|export|release|contract|db|identity)/|^api/src/http/errors\\.ts$' },
    breach: { in: 'api/src/results/planted.ts', imports: '../waves/wave-store.ts' },
  },
  {
    name: 'release-never-sees-ballots-or-people',
    reason: 'A release is made of limited statistics; the room that writes it has no way to a ballot or a name.',
    from: { path: room('release'), pathNot: testCode },
    to: { path: room('ballot-box|ballot-office|identity|roster|tally|operations|audit') },
    breach: { in: 'api/src/release/planted.ts', imports: '../roster/roster-store.ts' },
  },
  {
    name: 'interchange-is-text-in-value-out',
    reason:
      'Files of strangers are read here: with no database, file, network or other room in reach, a file can at worst be refused.',
    from: { path: room('interchange'), pathNot: testCode },
    to: { pathNot: '^api/src/interchange/|^survey-definitions/|node_modules/(?:@rgrove/parse-xml|csv-parse)/' },
    breach: { in: 'api/src/interchange/planted.ts', imports: '../http/errors.ts' },
  },
  {
    name: 'express-stays-at-the-edge',
    reason:
      'Rooms are called with domain values; a request, with its address and headers, goes no further than http and sign-in.',
    from: { path: '^api/src/', pathNot: '^api/src/(?:http|identity|parts)/|^api/src/start-takhoyde\\.ts$' },
    to: { path: 'node_modules/(?:express|@types/express)/' },
    breach: { in: 'api/src/ballot-box/planted.ts', imports: 'express' },
  },
  {
    name: 'database-drivers-stay-in-db',
    reason: 'Rooms get the handle of their role, with its grants and no others; nobody opens a connection of their own.',
    from: { path: '^(?:api|web|analysis|survey-definitions)/', pathNot: '^api/src/db/' },
    to: { path: 'node_modules/(?:pg|@types/pg|@electric-sql/pglite)/' },
    breach: { in: 'api/src/results/planted.ts', imports: 'pg' },
  },
  {
    name: 'no-circles',
    reason: 'Data flows one way; two files that need each other to run are one idea in the wrong places.',
    from: { path: '^(?:survey-definitions|analysis|api|web|scripts)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    breach: { in: 'analysis/src/planted.ts', imports: './planted.ts' },
  },
  {
    name: 'every-import-leads-somewhere',
    reason: 'An import that cannot be followed is an import that no wall can judge.',
    from: { path: '^(?:survey-definitions|analysis|api|tests)/' },
    to: { couldNotResolve: true },
    breach: { in: 'analysis/src/planted.ts', imports: './nowhere.ts' },
  },
];

/** Every wall of imports, between packages and between the rooms of the API. */
export const importWalls: readonly ImportWall[] = [...packageWalls, ...roomWalls];
