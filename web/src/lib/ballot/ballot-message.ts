/** How many random bytes stand at the end of a ballot's message. */
export const nonceByteCount = 32;

/** The message that is signed: what the ballot is for, and 32 bytes that nobody can guess. */
export const ballotMessage = ({ wave, bucket }: { wave: string; bucket: string }, nonce: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...new TextEncoder().encode(`takhoyde-ballot/v1|${wave}|${bucket}|`), ...nonce]);
