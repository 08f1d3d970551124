import { recordHappening } from '../../audit/audit-log.ts';
import { isPublicKey, type KeyEnvelope, type KeyReadiness } from '../../ballot-box/index.ts';
import type { BoxLock, KeyHolder, KeyHolders, KeyOffice, Role } from '../../contract/index.ts';
import { inTransaction } from '../../db/index.ts';
import { BrokenPromise, conflict, forbidden, notFound, unacceptable } from '../../http/errors.ts';
import { hasRole, type Viewer } from '../../identity/viewer.ts';
import type { OfficePart } from '../../installation.ts';
import { listKeyHolders, noteGiver, seatKeyHolder } from '../../waves/key-holder-store.ts';
import { requireWave } from '../../waves/wave-store.ts';
import type { KeyHolderTable, WaveTable } from '../../waves/wave-tables.ts';

type Part = Pick<OfficePart, 'office' | 'counting' | 'clock'>;

/** One key holder's place at a wave. */
export type KeyPlace = { waveId: string; number: number };

/** Who may hold, try and give the code of an office: it follows the office when somebody else takes it over. */
const rolesOfOffice: Readonly<Record<KeyOffice, readonly Role[]>> = {
  analyst: ['analyst'],
  representative: ['union-representative', 'safety-representative'],
  'data-protection-officer': ['data-protection-officer'],
};

const lockOf = (readiness: KeyReadiness | undefined, { keyFingerprint, state, closeReceipt }: WaveTable): BoxLock => {
  if (closeReceipt !== null || state === 'cancelled') return { kind: 'destroyed' };
  if (readiness === undefined) return { kind: 'elsewhere' };
  if (readiness.kind === 'missing') return { kind: keyFingerprint === null ? 'not-made' : 'missing' };
  if (readiness.kind !== 'needs-shares') return { kind: readiness.kind };
  return { kind: 'needs-codes', givenCount: readiness.givenBy.length, threshold: readiness.threshold };
};

/** Everything about a wave's key that is asked of at once. */
type Scene = {
  wave: WaveTable;
  holders: readonly KeyHolderTable[];
  readiness: KeyReadiness | undefined;
  given: readonly number[];
};

const sceneOf = async ({ office, counting }: Part, waveId: string): Promise<Scene> => {
  const wave = await requireWave(office, waveId);
  const readiness = await counting.keyReadiness(waveId);
  const given = readiness !== undefined && 'givenBy' in readiness ? readiness.givenBy : [];
  return { wave, holders: await listKeyHolders(office, waveId), readiness, given };
};

const hasGivenAnother = ({ holders, given }: Scene, viewer: Viewer, number: number): boolean =>
  holders.some((other) => other.number !== number && given.includes(other.number) && other.givenBy === viewer.personId);

const mayOf = (scene: Scene, holder: KeyHolderTable, viewer: Viewer): KeyHolder['may'] => {
  const { wave, holders, given, readiness } = scene;
  if (!hasRole(viewer, rolesOfOffice[holder.office])) return [];
  if (wave.state === 'preparing' && readiness?.kind === 'missing') {
    const isElsewhere = holders.some(({ number, personId }) => number !== holder.number && personId === viewer.personId);
    const isFree = holder.personId === null || holder.personId === viewer.personId;
    return isFree && !isElsewhere ? ['take'] : [];
  }
  if (readiness?.kind !== 'ready' && readiness?.kind !== 'needs-shares') return [];
  const isCollecting = wave.state === 'open' || wave.state === 'closing';
  const mayGive = isCollecting && !given.includes(holder.number) && !hasGivenAnother(scene, viewer, holder.number);
  return mayGive ? ['try', 'give'] : ['try'];
};

/** Who can open a wave's answers, whether they can be opened now, and what the viewer may do about it. */
export const readKeyHolders = async (part: Part, viewer: Viewer, waveId: string): Promise<KeyHolders> => {
  const scene = await sceneOf(part, waveId);
  return {
    rule: scene.wave.sealKeyRule,
    lock: lockOf(scene.readiness, scene.wave),
    holders: scene.holders.map((holder) => ({
      number: holder.number,
      office: holder.office,
      name: holder.personName,
      hasGiven: scene.given.includes(holder.number),
      may: mayOf(scene, holder, viewer),
    })),
  };
};

const requireHolder = ({ holders, wave }: Scene, viewer: Viewer, number: number): KeyHolderTable => {
  const holder = holders.find((one) => one.number === number);
  if (holder === undefined) throw notFound(`key holder ${String(number)} of the wave ${wave.id}`);
  const roles = rolesOfOffice[holder.office];
  if (!hasRole(viewer, roles)) throw forbidden(`only ${roles.join(' or ')} has this key code`);
  return holder;
};

/** Why a place cannot be taken, where it is not plain from who asks. */
const requireFree = (scene: Scene, holder: KeyHolderTable, viewer: Viewer): void => {
  if (scene.wave.state !== 'preparing' || scene.readiness?.kind !== 'missing')
    throw conflict('key-is-made', 'the key is made; a key code can no longer be taken or replaced');
  if (holder.personId !== null && holder.personId !== viewer.personId)
    throw conflict('place-taken', 'somebody else has taken this key code');
  if (!mayOf(scene, holder, viewer).includes('take'))
    throw conflict('one-place-each', 'you hold another key code of this wave; each must have a person of their own');
};

/**
 * Makes the viewer a key holder, or replaces the code they took before. Only the public half is told. When everybody has a code
 * the key is made, and the wave goes on towards approval.
 */
export const takeKeyCode = async (part: Part, viewer: Viewer, place: KeyPlace & { publicKey: Uint8Array }): Promise<void> => {
  const { office, counting, clock } = part;
  const { waveId, number, publicKey } = place;
  const scene = await sceneOf(part, waveId);
  const holder = requireHolder(scene, viewer, number);
  requireFree(scene, holder, viewer);
  if (!(await isPublicKey(publicKey)))
    throw unacceptable('this is no public key', [{ where: 'publicKey', what: 'must be a point of P-256' }]);
  const { personId, name: personName } = viewer;
  await inTransaction(office, async (tx) => {
    if (!(await seatKeyHolder(tx, { waveId, number, publicKey, personId, personName })))
      throw conflict('place-taken', 'somebody else has taken this key code');
    const detail = `${waveId}: ${holder.office}, number ${String(number)}`;
    await recordHappening(tx, { at: clock(), actor: personId, action: 'key-code-taken', detail });
  });
  if ((await listKeyHolders(office, waveId)).every((one) => one.publicKey !== null)) counting.prepare(waveId);
};

/** The envelope with a holder's share. Edges: refused before the key is made, and once it is destroyed. */
export const readKeyEnvelope = async (part: Part, viewer: Viewer, { waveId, number }: KeyPlace): Promise<KeyEnvelope> => {
  requireHolder(await sceneOf(part, waveId), viewer, number);
  const envelope = await part.counting.keyEnvelope(waveId, number);
  if (envelope === undefined)
    throw conflict('no-envelope', 'there is nothing to open with this code: the key is not made, or destroyed');
  return envelope;
};

/**
 * Takes a holder's share, so that the wave can be closed. Who gave it is logged; the share is not.
 * Edges: refused unless the wave is open or closing; a person gives one share only; a wrong share is told and not kept.
 */
export const giveKeyShare = async (part: Part, viewer: Viewer, place: KeyPlace & { share: Uint8Array }): Promise<void> => {
  const { office, counting, clock } = part;
  const { waveId, number, share } = place;
  const scene = await sceneOf(part, waveId);
  const holder = requireHolder(scene, viewer, number);
  if (scene.wave.state !== 'open' && scene.wave.state !== 'closing')
    throw conflict('not-open', `the wave ${waveId} is ${scene.wave.state}; key codes are given when it is to be closed`);
  if (hasGivenAnother(scene, viewer, number)) throw conflict('one-code-each', 'you have given another key code of this wave');
  const outcome = await counting.giveKeyShare(waveId, number, share);
  if (outcome === 'no-such-share') throw new BrokenPromise('giveKeyShare requires a key that was dealt to this holder');
  if (outcome === 'wrong-share')
    throw conflict('wrong-share', 'this is not the share of this key holder in this wave', 'Nothing has been kept of it.');
  await inTransaction(office, async (tx) => {
    await noteGiver(tx, { waveId, number }, viewer.personId);
    const detail = `${waveId}: ${holder.office}, number ${String(number)}`;
    await recordHappening(tx, { at: clock(), actor: viewer.personId, action: 'key-code-given', detail });
  });
};
