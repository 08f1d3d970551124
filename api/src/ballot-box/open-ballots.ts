import { readPayload, type Answers } from './answer-payload.ts';
import type { Db } from './ballot-box-db.ts';
import * as store from './ballot-box-store.ts';
import { receiptBytes, receiptText } from './receipt-code.ts';
import type { Unseal } from './seal-key-keeper.ts';

/** One opened ballot. Nothing in it, and not its place in the row, says when it came or who sent it. */
export type OpenedBallot = { kind: 'answers'; bucketId: string; answers: Answers } | { kind: 'malformed'; bucketId: string };

const openAtOnceCount = 200;

/** A whole number from 0 to bound - 1, each as likely: `crypto.randomInt` in earnest, a seeded generator in tests. */
export type RandomBelow = (bound: number) => number;

const shuffle = <Item>(items: readonly Item[], randomBelow: RandomBelow): Item[] => {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = randomBelow(last + 1);
    const [left, right] = [shuffled[last], shuffled[other]];
    if (left !== undefined && right !== undefined) [shuffled[last], shuffled[other]] = [right, left];
  }
  return shuffled;
};

/** What opening needs: the key, chance, and where the receipts of ballots that could be read go, one by one in random order. */
export type Opening = { unseal: Unseal; randomBelow: RandomBelow; noteReceipt?: (receipt: string) => void };

const openOne = async (ballot: store.SealedBallot, { unseal, noteReceipt }: Opening): Promise<OpenedBallot> => {
  const opened = await unseal(ballot);
  const answers = opened === undefined ? undefined : readPayload(opened);
  if (answers === undefined) return { kind: 'malformed', bucketId: ballot.bucketId };
  noteReceipt?.(receiptText(receiptBytes(ballot.serial)));
  return { kind: 'answers', bucketId: ballot.bucketId, answers };
};

/**
 * Opens every ballot of a closed wave in one random order over the whole wave. They are given a few hundred at a time, so the
 * box of a large city does not have to fit in memory. A ballot that cannot be read is told as malformed and stops nothing.
 * Receipts go another way than answers and never with them. Same ballots and same generator, same order. Edges: throws while the wave is still collecting.
 */
export async function* openSealedBallots(db: Db, waveId: string, opening: Opening): AsyncGenerator<OpenedBallot> {
  if ((await store.findWave(db, waveId))?.isOpen !== false) throw new Error('openSealedBallots requires a closed wave');
  const order = shuffle(await store.findSerials(db, waveId), opening.randomBelow);
  for (let start = 0; start < order.length; start += openAtOnceCount) {
    const serials = order.slice(start, start + openAtOnceCount);
    const found = new Map(
      (await store.findBallots(db, waveId, serials)).map((ballot) => [Buffer.from(ballot.serial).toString('hex'), ballot]),
    );
    const inOrder = serials.flatMap((serial) => found.get(Buffer.from(serial).toString('hex')) ?? []);
    yield* await Promise.all(inOrder.map((ballot) => openOne(ballot, opening)));
  }
}
