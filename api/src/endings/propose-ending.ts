import type { Kysely } from 'kysely';
import { recordHappening } from '../audit/audit-log.ts';
import type { AgreedEnding, EndingKind, Side } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, forbidden, notFound } from '../http/errors.ts';
import type { Viewer } from '../identity/viewer.ts';
import { requireApprovingRole } from '../waves/protocol/approving-role.ts';
import { requireWave } from '../waves/wave-store.ts';
import { hasOpened, kindsOpen, mayOf, sideOf, waitingOf } from './ending-rights.ts';
import { addProposal, decideProposal, listProposals } from './proposal-store.ts';

type Db = Kysely<WhoDatabase>;
type Deciding = { readonly viewer: Viewer; readonly waveId: string; readonly at: Date };

/** What has been agreed on, to be carried out. */
export type Agreed = AgreedEnding & { readonly kind: EndingKind };

const requireSpeaker = async (db: Db, { viewer, waveId }: Deciding): Promise<{ side: Side; role: string }> => {
  const side = sideOf(viewer);
  if (side === undefined) throw forbidden('only the two sides may end a wave before its time');
  const wave = await requireWave(db, waveId);
  const plannerIds = new Set(wave.plannedBy === null ? [] : [wave.plannedBy]);
  return { side, role: (await requireApprovingRole(db, viewer, { side, wave, plannerIds })).role };
};

const record = (tx: Db, { viewer, waveId, at }: Deciding, action: string, kind: EndingKind): Promise<void> =>
  recordHappening(tx, { at, actor: viewer.personId, action, detail: `${waveId}: ${kind}` });

/**
 * Proposes to end a wave before its time. Answers what is agreed on at once: before opening one side may cancel, since nobody has
 * answered. Edges: refused when something waits for an answer already, or when the wave is past what is proposed.
 */
export const proposeEnding = async (
  db: Db,
  asked: Deciding & { readonly kind: EndingKind; readonly reason: string },
): Promise<Agreed | undefined> => {
  const { viewer, waveId, kind, reason, at } = asked;
  const { side, role } = await requireSpeaker(db, asked);
  return inTransaction(db, async (tx) => {
    const wave = await requireWave(tx, waveId);
    if (!kindsOpen(wave, at).includes(kind)) throw conflict('too-late-to-end', `the wave ${waveId} is ${wave.state}`);
    if (waitingOf(await listProposals(tx, waveId)) !== undefined)
      throw conflict('proposal-waits', 'a proposal to end this wave waits for an answer already');
    const { personId, name: personName } = viewer;
    const number = await addProposal(tx, { waveId, kind, reason, side, personId, personName, role, proposedAt: at });
    await record(tx, asked, 'ending-proposed', kind);
    if (hasOpened(wave)) return undefined;
    const alone = { outcome: 'agreed' as const, otherPersonId: null, otherPersonName: null, otherRole: null, decidedAt: at };
    await decideProposal(tx, { waveId, number }, alone);
    return { kind, reason, agreedBy: [{ side, role }] };
  });
};

/** The other side says yes. Edges: refused to the side that proposed, to the same person, and when nothing waits. */
export const agreeOnEnding = async (db: Db, asked: Deciding & { readonly number: number }): Promise<Agreed> => {
  const { viewer, waveId, number, at } = asked;
  const { side, role } = await requireSpeaker(db, asked);
  return inTransaction(db, async (tx) => {
    const proposals = await listProposals(tx, waveId);
    const waiting = waitingOf(proposals);
    if (waiting?.number !== number) throw notFound(`proposal ${String(number)} of the wave ${waveId}`);
    if (!mayOf(viewer, await requireWave(tx, waveId), proposals, at).agree)
      throw conflict('other-side-answers', 'the side that did not propose it must answer, and by another person');
    const other = { otherPersonId: viewer.personId, otherPersonName: viewer.name, otherRole: role, decidedAt: at };
    if (!(await decideProposal(tx, waiting, { outcome: 'agreed', ...other })))
      throw conflict('proposal-decided', 'this proposal does not wait any more');
    await record(tx, asked, 'ending-agreed', waiting.kind);
    const agreedBy = [
      { side: waiting.side, role: waiting.role },
      { side, role },
    ];
    return { kind: waiting.kind, reason: waiting.reason, agreedBy };
  });
};

/** The side that proposed takes it back. */
export const withdrawEnding = async (db: Db, asked: Deciding & { readonly number: number }): Promise<void> => {
  const { viewer, waveId, number, at } = asked;
  await inTransaction(db, async (tx) => {
    const waiting = waitingOf(await listProposals(tx, waveId));
    if (waiting?.number !== number) throw notFound(`proposal ${String(number)} of the wave ${waveId}`);
    if (waiting.side !== sideOf(viewer)) throw forbidden('only the side that proposed it may withdraw it');
    const nobody = { otherPersonId: null, otherPersonName: null, otherRole: null, decidedAt: at };
    await decideProposal(tx, waiting, { outcome: 'withdrawn', ...nobody });
    await record(tx, asked, 'ending-withdrawn', waiting.kind);
  });
};
