import { contentHash, sha256Of } from '../content-hash.ts';
import { closeProtocolFormat, type CloseEntry, type CloseSteps } from '../contract/index.ts';

/** What both sides approved, and what the first entry is therefore chained to. */
export type AgreedHashes = Pick<CloseSteps['begun'], 'protocolHash' | 'keyFingerprint' | 'definitionHash'>;

/** The hash that stands before the first entry: SHA-256 of the canonical JSON of the three hashes and the format. */
export const chainBeginning = ({ protocolHash, keyFingerprint, definitionHash }: AgreedHashes): string =>
  contentHash({ format: closeProtocolFormat, protocolHash, keyFingerprint, definitionHash });

/** An entry of any step, before it has its hash. */
export type UnhashedEntry = {
  readonly number: number;
  readonly step: string;
  readonly at: string;
  readonly told: unknown;
  readonly previousHash: string;
};

/** The hash of an entry: SHA-256 of the canonical JSON (RFC 8785) of all the rest of it, and of the wave it belongs to. */
export const entryHash = (wave: string, { number, step, at, told, previousHash }: UnhashedEntry): string =>
  contentHash({ wave, number, step, at, told, previousHash });

/** Numbers of the entries where the chain does not hold: changed, removed, put in between, or not begun from what was approved. */
export const brokenEntries = (wave: string, entries: readonly CloseEntry[]): number[] => {
  const [first] = entries;
  const beginning = first?.step === 'begun' ? chainBeginning(first.told) : undefined;
  return entries.flatMap((entry, place) => {
    const previous = place === 0 ? beginning : entries[place - 1]?.hash;
    const holds = entry.previousHash === previous && entry.number === place + 1 && entry.hash === entryHash(wave, entry);
    return holds ? [] : [entry.number];
  });
};

/**
 * The hash of a ballot list: SHA-256 of its receipts, sorted, each with a line break after it. The same as of the lines of the file that
 * can be downloaded, without its first.
 * @example ballotListHash(['B', 'A']) === ballotListHash(['A', 'B']) // true
 */
export const ballotListHash = (receipts: readonly string[]): string =>
  sha256Of(
    [...receipts]
      .sort()
      .map((receipt) => `${receipt}\n`)
      .join(''),
  );
