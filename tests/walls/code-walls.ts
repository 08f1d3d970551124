import ts from 'typescript';
import { literalTexts, nodesOf, parseSource } from './parse-source.ts';
import type { SourceFile } from './source-files.ts';

/** A wall that no import shows: what code in some places must never say. */
export type CodeWall = {
  name: string;
  /** Why the wall stands. */
  reason: string;
  applies: (path: string) => boolean;
  /** What the file says that it must not, as a reader would quote it. */
  find: (file: SourceFile) => string[];
  /** Files that break the wall, each found in its test. */
  breaches: readonly SourceFile[];
};

const isTest = (path: string): boolean => /\.test\.ts$|^tests\/|\/test\//u.test(path);
const isIn = (path: string, ...folders: string[]): boolean => folders.some((folder) => path.startsWith(`${folder}/`));

const findNodes = (file: SourceFile, isBreach: (node: ts.Node) => boolean): string[] =>
  [...nodesOf(parseSource(file))].filter(isBreach).map((node) => node.getText());

const isNowAsDate = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) ||
  (ts.isCallExpression(node) && node.expression.getText() === 'Date');

const isMember = (node: ts.Node, members: readonly string[]): boolean =>
  ts.isPropertyAccessExpression(node) && members.includes(node.getText().replace(/^globalThis\./u, ''));

const clocks = ['Date.now', 'performance.now', 'process.hrtime', 'Temporal.Now'];
const dice = ['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'];

const purity: CodeWall = {
  name: 'definitions, analysis and interchange have no clock and no dice',
  reason:
    'The same input must give the same figures, and the same file the same definition, in ten years; chance and time are passed in by those who may have them.',
  applies: (path) => isIn(path, 'analysis/src', 'survey-definitions/src', 'api/src/interchange') && !isTest(path),
  find: (file) => findNodes(file, (node) => isNowAsDate(node) || isMember(node, [...clocks, ...dice])),
  breaches: ['new Date()', 'Date.now()', 'Math.random()', 'globalThis.crypto.randomUUID()'].map((code) => ({
    path: 'analysis/src/planted.ts',
    text: `export const planted = ${code};`,
  })),
};

const fairDice: CodeWall = {
  name: 'the product throws no predictable dice',
  reason: 'Keys, codes and the order in which ballots are opened must not be guessable: Math.random is.',
  applies: (path) => isIn(path, 'api/src', 'web/src') && !isTest(path),
  find: (file) => findNodes(file, (node) => isMember(node, ['Math.random'])),
  breaches: [{ path: 'web/src/routes/Planted.svelte', text: '<script lang="ts">\n  const code = Math.random();\n</script>' }],
};

const releasing: CodeWall = {
  name: 'only the release room makes a released figure',
  reason:
    'A screen and an export take Released<T> only; whoever else could make one could show a figure that no disclosure control has seen.',
  applies: (path) => isIn(path, 'api', 'web', 'analysis') && !isIn(path, 'api/src/release') && !isTest(path),
  find: (file) =>
    findNodes(
      file,
      (node) =>
        (ts.isIdentifier(node) && node.text === 'asReleased') ||
        ((ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && /\bReleased\b/u.test(node.type.getText())),
    ),
  breaches: [
    { path: 'api/src/results/planted.ts', text: "import { asReleased } from '../release/released.ts';" },
    {
      path: 'api/src/results/planted.ts',
      text: 'export const planted = (mean: number) => ({ mean }) as Released<{ mean: number }>;',
    },
  ],
};

const typeEscapes: CodeWall = {
  name: 'nobody switches the type checker off',
  reason:
    'The types carry the rules (no hidden number can be read, no ballot meets a person); a silenced checker carries nothing.',
  applies: (path) => isIn(path, 'survey-definitions', 'analysis', 'api', 'web') && !isIn(path, 'api/src/db') && !isTest(path),
  find: (file) => [
    ...[
      ...file.text.matchAll(
        /@ts-(?:ignore|expect-error|nocheck)|eslint-disable[^\n]*(?:no-unsafe|no-explicit-any|consistent-type-assertions|\*\/)[^\n]*/gu,
      ),
    ]
      .map(([text]) => text)
      .filter((text) => !/ -- \S/u.test(text)),
    ...findNodes(
      file,
      (node) =>
        ts.isAsExpression(node) &&
        ts.isAsExpression(node.expression) &&
        node.expression.type.kind === ts.SyntaxKind.UnknownKeyword,
    ),
  ],
  breaches: [
    { path: 'api/src/release/planted.ts', text: '// @ts-expect-error\nexport const planted: number = "1";' },
    { path: 'web/src/lib/planted.ts', text: '/* eslint-disable @typescript-eslint/no-unsafe-call */' },
    { path: 'analysis/src/planted.ts', text: 'export const planted = "1" as unknown as number;' },
  ],
};

/** Which schemas each room may name in a query. Rooms that are not listed name none; `db` holds the migrations and names all. */
const schemasOfRoom: Readonly<Record<string, readonly string[]>> = {
  'ballot-office': ['ballotOffice'],
  'ballot-box': ['ballotBox'],
  organisation: ['organisation'],
  'organisation-import': ['organisationImport'],
  roster: ['roster'],
  identity: ['identity', 'roster', 'organisation'], // who somebody is, is also where they work, in the organisation of the day
  instruments: ['instruments'],
  waves: ['waves'],
  invitations: ['invitations'],
  'follow-up': ['followUp'],
  audit: ['audit'],
  closing: ['closing'],
  endings: ['endings'],
  retention: ['retention'],
  counting: ['counting'],
  parts: ['counting'], // whether the part that counts has anything to do its work with
  reform: ['reform'],
  release: ['release'],
};

const schemas = [
  'ballotOffice',
  'ballotBox',
  'organisation',
  'organisationImport',
  'roster',
  'identity',
  'waves',
  'invitations',
  'followUp',
  'audit',
  'closing',
  'endings',
  'retention',
  'counting',
  'instruments',
  'reform',
  'release',
];
const inSql = (schema: string): string => schema.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

const namedSchemas = (text: string): string[] =>
  schemas.filter((schema) =>
    new RegExp(`^${schema}\\.[a-z]\\w*|\\b(?:from|join|into|update|table)\\s+${inSql(schema)}\\.`, 'u').test(text),
  );

const ownTables: CodeWall = {
  name: 'a room reads and writes its own tables',
  reason: 'A query that joins people to ballots, or figures to anything but a release, must not be possible to write by mistake.',
  applies: (path) => isIn(path, 'api/src') && !isIn(path, 'api/src/db') && !isTest(path),
  find: (file) => {
    const allowed = schemasOfRoom[file.path.split('/')[2] ?? ''] ?? [];
    return literalTexts(parseSource(file)).filter((text) => namedSchemas(text).some((schema) => !allowed.includes(schema)));
  },
  breaches: [
    {
      path: 'api/src/ballot-office/planted.ts',
      text: "export const planted = (db: Db) => db.selectFrom('ballotBox.sealedBallot').selectAll();",
    },
    {
      path: 'api/src/ballot-box/planted.ts',
      text: "export const planted = (db: Db) => db.selectFrom('roster.person').selectAll();",
    },
    {
      path: 'api/src/results/planted.ts',
      text: "export const planted = (db: Db) => db.selectFrom('waves.wave as wave').selectAll();",
    },
    {
      path: 'api/src/results/planted.ts',
      text: 'export const planted = sql`select 1 from ballot_box.sealed_ballot where id = ${id}`;',
    },
  ],
};

/** Every wall that is read off the code itself. */
export const codeWalls: readonly CodeWall[] = [purity, fairDice, releasing, typeEscapes, ownTables];
