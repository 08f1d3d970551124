import type { Kysely } from 'kysely';
import type { Role } from '../../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../../db/index.ts';
import { unacceptable } from '../../http/errors.ts';
import type { Viewer } from '../../identity/viewer.ts';
import { lockWave, requireWave } from '../wave-store.ts';
import { addComment, listComments } from './comment-store.ts';
import { listProtocols } from './protocol-store.ts';

/** In whose name somebody speaks, where they have several roles. */
const speakingRoles: readonly Role[] = [
  'safety-representative',
  'union-representative',
  'data-protection-officer',
  'analyst',
  'operator',
];

export interface Said {
  readonly waveId: string;
  readonly text: string;
  readonly answers?: number | undefined;
  readonly at: Date;
}

/**
 * Keeps what somebody says of a protocol, with the role and the version that stood. Nothing said is ever changed or taken away.
 * Edges: an answer to what nobody has said is refused.
 */
export const commentOnProtocol = (db: Kysely<WhoDatabase>, viewer: Viewer, { waveId, text, answers, at }: Said): Promise<void> =>
  inTransaction(db, async (tx) => {
    await requireWave(tx, waveId);
    await lockWave(tx, waveId); // two who speak at once get a number each
    const said = await listComments(tx, waveId);
    if (answers !== undefined && !said.some(({ number }) => number === answers))
      throw unacceptable('the comment that is answered does not exist', [{ where: 'answers', what: 'no such comment' }]);
    await addComment(tx, {
      waveId,
      number: said.length + 1,
      answers: answers ?? null,
      protocolNumber: (await listProtocols(tx, waveId)).at(-1)?.number ?? null,
      personId: viewer.personId,
      personName: viewer.name,
      role: speakingRoles.find((role) => viewer.grants.some((grant) => grant.role === role)) ?? 'employee',
      body: text,
      writtenAt: at,
    });
  });
