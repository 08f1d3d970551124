import { refuse, type Refused, type Unreachable } from './ballot-outcome.ts';
import type { BallotRequests } from './ballot-requests.ts';
import { checkBucket, type TrustedBucket } from './check-bucket.ts';
import { checkKeyList, type CheckedKeyList, type Expected } from './check-key-list.ts';

type KeyRequests = Pick<BallotRequests, 'readKeyList' | 'readBucket'>;

/** The keys of a wave in short, held against the fingerprint. */
export const readKeyList = async (requests: KeyRequests, expected: Expected): Promise<CheckedKeyList | Refused | Unreachable> => {
  const answer = await requests.readKeyList(expected.wave);
  return answer.kind === 'answer' ? checkKeyList(answer.body.keyList, expected) : answer;
};

/** One bucket of a wave with its key, held against the list and so against the fingerprint. */
export const readBucket = async (
  requests: KeyRequests,
  expected: Expected,
  bucketId: string,
): Promise<{ kind: 'trusted'; bucket: TrustedBucket } | Refused | Unreachable> => {
  const keys = await readKeyList(requests, expected);
  if (keys.kind !== 'trusted') return keys;
  const answer = await requests.readBucket(expected.wave, bucketId);
  if (answer.kind !== 'answer') return answer;
  const checked = await checkBucket(answer.body.bucket, keys.list);
  return checked.kind === 'trusted' && checked.bucket.id !== bucketId ? refuse('other-bucket') : checked;
};
