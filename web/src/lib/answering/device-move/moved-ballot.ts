import { fromBase64url, toBase64url } from '#lib/ballot/base64url.ts';
import { nonceByteCount } from '#lib/ballot/ballot-message.ts';
import type { View } from '../pages.ts';

/** A ballot with a draft, as it goes from one device to another behind `#` of a link: the server never sees it. */
export interface MovedBallot {
  readonly bucket: string;
  /** The 32 random bytes at the end of the ballot's message; the rest of it is known. */
  readonly nonce: Uint8Array;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly view: View;
  /** The block of a rotating questionnaire: whoever goes on is asked the same. */
  readonly rotationBlock: number | undefined;
  /** The answers as whole numbers, in the order of the definition: `answer-numbers.ts`. */
  readonly answerNumbers: readonly number[];
}

const version = 1;
const signatureByteCount = 256;
const checkByteCount = 2;
const lowBits = 128;

/** Whole numbers, seven bits a byte: nearly every answer takes one. */
const bytesOfNumber = (number: number): number[] =>
  number < lowBits ? [number] : [(number % lowBits) + lowBits, ...bytesOfNumber(Math.floor(number / lowBits))];

const numbersOf = (bytes: Uint8Array): number[] => {
  const numbers: number[] = [];
  let [number, place] = [0, 1];
  for (const byte of bytes) {
    number += (byte % lowBits) * place;
    place *= lowBits;
    if (byte >= lowBits) continue;
    numbers.push(number);
    [number, place] = [0, 1];
  }
  return numbers;
};

/** Fletcher-16: a link that lost its end or one letter is told from a whole one. No protection against malice; the signature is. */
const checkBytes = (bytes: readonly number[]): number[] => {
  let [sum, sumOfSums] = [0, 0];
  for (const byte of bytes) {
    sum = (sum + byte) % 255;
    sumOfSums = (sumOfSums + sum) % 255;
  }
  return [sumOfSums, sum];
};

/** A ballot and its draft as text for a link: some 420 characters, and one or two more for each answer. */
export const packBallot = ({ bucket, nonce, signature, view, rotationBlock, answerNumbers }: MovedBallot): string => {
  const label = new TextEncoder().encode(bucket);
  const shown = (view === 'list' ? 1 : 0) + (rotationBlock === undefined ? 0 : (rotationBlock + 1) * 2);
  const head = [version, shown, label.length, ...label, ...nonce, ...signature];
  const bytes = [...head, ...answerNumbers.flatMap(bytesOfNumber)];
  return toBase64url(new Uint8Array([...bytes, ...checkBytes(bytes)]));
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return fromBase64url(text);
  } catch {
    return undefined;
  }
};

/** Reads such a text. Edges: `undefined` when it is damaged, cut off or of another version. */
export const unpackBallot = (text: string): MovedBallot | undefined => {
  const all = bytesOf(text);
  if (all === undefined) return undefined;
  const bytes = all.slice(0, -checkByteCount);
  const [read, shown = 0, labelLength = 0] = bytes;
  const [nonceAt, signatureAt] = [3 + labelLength, 3 + labelLength + nonceByteCount];
  const answersAt = signatureAt + signatureByteCount;
  if (read !== version || bytes.length < answersAt) return undefined;
  if (checkBytes([...bytes]).join() !== all.slice(-checkByteCount).join()) return undefined;
  return {
    bucket: new TextDecoder().decode(bytes.slice(3, nonceAt)),
    nonce: bytes.slice(nonceAt, signatureAt),
    signature: bytes.slice(signatureAt, answersAt),
    view: shown % 2 === 1 ? 'list' : 'one',
    rotationBlock: shown < 2 ? undefined : Math.floor(shown / 2) - 1,
    answerNumbers: numbersOf(bytes.slice(answersAt)),
  };
};
