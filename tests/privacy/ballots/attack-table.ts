import { attackLimits } from './attack-limits.ts';

/** One outcome of an attack, in words, and the test that holds it true: the beginning of its name. */
type Outcome = { says: string; test: string };

/** An attack on who answered what: what its author holds, and how it ends with and without what protects us. */
export type Attack = { attack: string; holds: string; file: string; unprotected: Outcome; ours: Outcome };

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;
const { linkedByOrder } = attackLimits;

/** Every attack on ballots that the tests carry out. Each stands in the table of README.md. */
export const attacks: readonly Attack[] = [
  {
    attack:
      'Pair people with answers by the order in which rows lie (`xmin`, `ctid`): 400 people in 20 groups of 20; guessing gives 5 %',
    holds: 'full copies of both databases and every file of theirs, from before and after close, on PGlite and PostgreSQL',
    file: 'linking-by-order.test.ts',
    unprotected: {
      says: `over ${percent(linkedByOrder.unprotected)} named rightly (measured: 95–100 %)`,
      test: 'wins on an ordinary survey that keeps people and answers in one database',
    },
    ours: {
      says: `0 answers readable while open; at most ${percent(linkedByOrder.ours)} after close (measured: 4.8–5.8 %)`,
      test: 'after close, with copies from before and after, at most 8 % are linked',
    },
  },
  {
    attack: 'The same, with the seal key while the wave is open',
    holds: 'both databases and the key folder',
    file: 'linking-by-order.test.ts',
    unprotected: { says: 'as above', test: 'wins on an ordinary survey' },
    ours: {
      says: '**lost**: over 60 %. Sealing and shuffling are what protects; hence a key in several hands',
      test: 'the order alone would give people away, if the box could be read',
    },
  },
  {
    attack: 'Find when each of 36 people came, in any order that any table can be put in: every column, every row’s place',
    holds: 'all that a running product stores, both databases and the files beside them, and what a database tells of itself',
    file: 'timing-in-store.test.ts',
    unprotected: {
      says: 'five orders of an ordinary table tell it',
      test: 'is found in many ways in an ordinary survey',
    },
    ours: {
      says: 'no column; the place of rows while open; after close only the rows of sign-ins, until they run out',
      test: 'stands in no column of either database',
    },
  },
  {
    attack: 'Search the disk for what was deleted, and the catalogue for samples of it',
    holds: 'every file of both databases after close: tables, indexes, catalogue, log of writes, the server’s own log',
    file: 'deleted-rows.test.ts',
    unprotected: {
      says: 'names and serials found',
      test: 'is still who was invited, and the sealed ballots, when rows are only deleted',
    },
    ours: {
      says: 'found in no table, index or catalogue. In the log of writes until it is overwritten: serials and names, no answer',
      test: 'is neither, once the tables are rewritten',
    },
  },
  {
    attack: 'Open a back-up from while the wave was open',
    holds: 'the back-up, and everything that is left after close',
    file: 'stolen-backup.test.ts',
    unprotected: {
      says: 'with the key folder from while it was open: all',
      test: 'is opened in full by a thief who also took the key folder',
    },
    ours: {
      says: '0 opened; the key in no file of either database',
      test: 'decrypts no ballot with everything that is left after close',
    },
  },
  {
    attack: 'Put too few shares of the seal key together',
    holds: 'one share fewer than it takes',
    file: 'too-few-shares.test.ts',
    unprotected: { says: 'with enough shares it opens', test: 'is the same key whoever opens, as long as they are enough' },
    ours: { says: 'nothing', test: 'is the same key whoever opens, as long as they are enough' },
  },
  {
    attack: 'Steal the codes of key holders',
    holds: 'all codes, and everything that is left after close',
    file: 'stolen-codes.test.ts',
    unprotected: {
      says: 'all, had people been given the shares themselves',
      test: 'would open everything after close, had people been given the shares themselves',
    },
    ours: { says: 'nothing', test: 'open nothing after close, be they all' },
  },
  {
    attack: 'Read the logs',
    holds: 'all that a running product wrote, of a hundred requests sent, repeated, forged and cut off, and of a box that breaks',
    file: 'logs.test.ts',
    unprotected: {
      says: 'an access log in front of both origins pairs all 36',
      test: 'with an access log in front of both origins it would be everybody',
    },
    ours: { says: 'not a byte; of a fault its name and line', test: 'is nothing at all: not of a hundred ballots' },
  },
  {
    attack: 'A key of one’s own for one person',
    holds: 'the office',
    file: 'marked-keys.test.ts',
    unprotected: { says: 'the ballot is known among eight', test: 'knows the ballot of that person among all' },
    ours: {
      says: 'all eight stay possible; our client sends nothing once the approved list differs',
      test: 'knows nobody’s where all have the key of the list',
    },
  },
  {
    attack: 'The client is given another key, bucket or list than was approved',
    holds: 'the office',
    file: 'untrusted-keys.test.ts',
    unprotected: {
      says: 'a client that asks the server for the fingerprint goes on',
      test: 'a key made for one person changes the fingerprint',
    },
    ours: {
      says: 'refused, and nothing blinded has left the device',
      test: 'with the approved list, a key made for one person is not in it',
    },
  },
  {
    attack: 'One key for two buckets',
    holds: 'the office',
    file: 'marked-keys.test.ts',
    unprotected: { says: 'one unit answers in the name of another', test: 'lets one unit answer in the name of another' },
    ours: { says: 'forged; the client refuses the list', test: 'is none of ours: with a key each, the same ballot is forged' },
  },
  {
    attack: 'A bucket of one, or a plan that says eight and invites one',
    holds: 'the plan',
    file: 'marked-keys.test.ts',
    unprotected: { says: 'the label is the person', test: 'names its person by its label alone' },
    ours: {
      says: 'the office does not take the plan, the client does not take the list',
      test: 'names its person by its label alone',
    },
  },
  {
    attack: 'Forged, foreign, relabelled, resized ballots',
    holds: 'the address of the box',
    file: 'forged-ballots.test.ts',
    unprotected: { says: 'stored', test: 'a made-up ballot has everything else right' },
    ours: { says: 'each refused by its own name', test: 'is refused when its signature was made up' },
  },
  {
    attack: 'Replay and repetition: 500 people, lost requests and replies, double clicks, two devices, every request three times',
    holds: 'a bad network',
    file: 'whole-wave.test.ts',
    unprotected: { says: 'n/a', test: 'everyone answers as they please' },
    ours: {
      says: 'accepted = submitted, 0 double, the same answer each time',
      test: 'accepted ballots are exactly those that people submitted',
    },
  },
  {
    attack: 'Ask for ballots anew, twenty at the same instant',
    holds: 'the operator’s rights',
    file: 'stuffing.test.ts',
    unprotected: {
      says: 'as many as there are people',
      test: 'without a limit, an operator would hand out as many as there are people',
    },
    ours: {
      says: 'once each, 2 % of a bucket rounded up; published',
      test: 'twenty who ask at the same instant get two in a bucket of sixty',
    },
  },
  {
    attack: 'Print ballots with a stolen signing key',
    holds: 'WHO and its keys',
    file: 'stuffing.test.ts',
    unprotected: { says: 'unseen', test: 'an operator who prints ballots with a stolen signing key' },
    ours: {
      says: 'betrayed by the counts as soon as spent > issued + reissued; **not seen** below that',
      test: 'an operator who prints ballots with a stolen signing key',
    },
  },
  {
    attack: 'Search the browser after submit: databases, storages, cookies',
    holds: 'the device, through the browser',
    file: 'after-the-browser.test.ts',
    unprotected: { says: 'the answers', test: 'holds the answers for whoever looks where a page keeps them as pages usually do' },
    ours: { says: 'nothing', test: 'holds nothing that a page or somebody with its disk can find' },
  },
  {
    attack: 'Search the disk of the device after submit',
    holds: 'the files of the browser',
    file: 'after-the-browser.test.ts',
    unprotected: {
      says: 'the answers, also of a draft that was deleted',
      test: 'tells drafts to whoever takes its disk where they were written as they are, though deleted',
    },
    ours: {
      says: 'no answer, statement or key of the ballot code: rows lie there sealed, and their keys, each a file of its own, are deleted. **The page’s place in the history: ids of questions seen**',
      test: 'holds nothing that a page or somebody with its disk can find',
    },
  },
  {
    attack: 'Recognise a person at the box by cookie, referrer, language, header or connection',
    holds: 'all requests to both origins, over real sockets from Chromium',
    file: 'on-the-wire.test.ts',
    unprotected: {
      says: 'a box on the office’s origin: the cookie, and one connection for both',
      test: 'no connection carries both',
    },
    ours: {
      says: 'requests of four people with four languages alike in every header',
      test: 'four people with different languages make requests',
    },
  },
  {
    attack: 'Tell by length who answered how much, whether a ballot came before, whether a receipt lies in the box',
    holds: 'lengths on a sealed connection',
    file: 'on-the-wire.test.ts',
    unprotected: { says: 'four lengths of four', test: 'one answer, none and sixty have one length' },
    ours: { says: 'one length of requests, one of answers, never compressed', test: '«received now» and «received before»' },
  },
  {
    attack: 'Watch a colleague send',
    holds: 'every role at once, asking before and after',
    file: 'watching.test.ts',
    unprotected: { says: 'three numbers grow by one', test: 'would show it where live numbers were told' },
    ours: { says: 'the same letters', test: 'shows nothing: every answer of the system is the same' },
  },
  {
    attack: 'Learn from refusals whether somebody has answered',
    holds: 'both origins',
    file: 'watching.test.ts',
    unprotected: { says: 'n/a', test: 'would show it where live numbers were told' },
    ours: { says: 'the same words to the letter', test: 'no refusal of the office or the box is another one' },
  },
  {
    attack: 'Read the mail; write down who got which card; photograph a ballot on its way to another device',
    holds: 'letters, cards, screens',
    file: 'letters-and-cards.test.ts',
    unprotected: { says: 'signed openly, the list of cards names all eight', test: 'who wrote down which card went to whom' },
    ours: {
      says: 'no answer and no ballot; can fetch or deliver in another’s place once, which the person is told',
      test: 'a reader of the mail can fetch a ballot in a person’s name, once',
    },
  },
  {
    attack: 'Learn unit or order from the public ballot list; feel for a receipt',
    holds: 'the list, a copy of its database, a receipt nearly right',
    file: 'receipts.test.ts',
    unprotected: { says: 'units over 90 %, order wholly', test: 'a list kept as ballots come, or unit by unit' },
    ours: { says: 'chance', test: 'with a whole copy of the database, neither unit nor order' },
  },
  {
    attack: 'Add a column with a time, a number or a road to people',
    holds: 'the source',
    file: 'schema.test.ts',
    unprotected: { says: 'found by the test', test: 'are found out when somebody adds a moment' },
    ours: { says: 'none in ballot tables', test: 'hold no time, no running number, no address' },
  },
];

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The table of all attacks, in Markdown. */
export const attackTable = (): string =>
  [
    '| attack | what the attacker holds | unprotected | ours | test |',
    '|---|---|---|---|---|',
    ...attacks.map(
      ({ attack, holds, file, unprotected, ours }) =>
        `| ${[attack, holds, unprotected.says, ours.says].map(cell).join(' | ')} | [${file.replace('.test.ts', '')}](ballots/${file}) |`,
    ),
  ].join('\n');
