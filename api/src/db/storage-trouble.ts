/** Why a store cannot do its work just now, through no fault of what was asked. */
export type StorageTrouble = 'no-room' | 'no-connection';

// PostgreSQL's own codes (its Appendix A): class 53 lacks room, memory or connections; 57P and class 08 are a server that is away.
const noRoom = new Set(['53100', '53200', 'ENOSPC', 'EFBIG', 'EDQUOT']);
const noConnection = /^(?:08\w{3}|57P\w{2}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/u;

// A disk that is full in another way than by its last block (a quota, a limit) is told by PostgreSQL in words only.
const noRoomInWords = /could not (?:extend|write|create) .*(?:No space left|File too large|quota exceeded)/iu;
const noConnectionInWords = /^Connection terminated|server closed the connection|Client has encountered a connection error/iu;

/**
 * Whether an error is a store in trouble: a full disk, or a database that is away. What was asked may be asked again as it was; whether
 * it was done is not known. Edges: `undefined` for every other error.
 * @example storageTrouble(Object.assign(new Error('could not extend file'), { code: '53100' })) // 'no-room'
 */
export const storageTrouble = (error: unknown): StorageTrouble | undefined => {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (noRoom.has(code) || noRoomInWords.test(error.message)) return 'no-room';
  return noConnection.test(code) || noConnectionInWords.test(error.message) ? 'no-connection' : undefined;
};
