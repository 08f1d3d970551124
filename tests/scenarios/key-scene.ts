import type { SealKeyRule } from '@takhoyde/api/contract';
import type { Role } from '@takhoyde/api/contract';
import type { Viewer } from '@takhoyde/api/identity/viewer.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { countingHere } from '@takhoyde/api/operations/desk/counting-desk.ts';
import { giveKeyShare, readKeyEnvelope, readKeyHolders, takeKeyCode } from '@takhoyde/api/operations/keys/key-holding.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { prepareWave } from '@takhoyde/api/operations/opening/prepare-wave.ts';
import { approveProtocol } from '@takhoyde/api/waves/protocol/approve-protocol.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { openEnvelope, publicKeyOf } from '@takhoyde/web/seal-key';
import { analyst, castAll, fill, planPulse, representative } from './small-city.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** A person with roles in the whole city. */
export const personWith = (personId: string, ...roles: Role[]): Viewer => ({
  personId,
  name: personId,
  grants: roles.map((role) => ({ role, unitId: 'K', validTo: null })),
});

export const officer = personWith('officer', 'data-protection-officer');

/** Two of three: the usual rule where the key is split. */
export const twoOfThree: SealKeyRule = {
  kind: 'split',
  threshold: 2,
  holders: ['analyst', 'representative', 'data-protection-officer'],
};

/** The three of `twoOfThree`, by number. */
export const holderNumber = { analyst: 1, representative: 2, officer: 3 } as const;
export const holders: readonly (readonly [Viewer, number])[] = [
  [analyst, holderNumber.analyst],
  [representative, holderNumber.representative],
  [officer, holderNumber.officer],
];

/** The office as routes know it, over an installation that is one process. */
export const officeOf = (installation: Installation) => ({ ...installation, counting: countingHere(installation) });

/** The secret of a person's key code, which a browser would draw. */
export const codeOf = (number: number): Uint8Array => new Uint8Array(16).fill(40 + number);

/** What a key holder's browser sends when it has made a code. */
export const takeCode = async (
  installation: Installation,
  viewer: Viewer,
  number: number,
  secret = codeOf(number),
): Promise<void> => {
  const publicKey = bytesOf(await publicKeyOf(secret, { wave: 'w1', number }));
  await takeKeyCode(officeOf(installation), viewer, { waveId: 'w1', number, publicKey });
};

/** What it does at close: opens the envelope with the code, and sends the share. Edges: throws when the code does not open it. */
export const giveCode = async (
  installation: Installation,
  viewer: Viewer,
  number: number,
  secret = codeOf(number),
): Promise<void> => {
  const office = officeOf(installation);
  const { encapsulatedKey, ciphertext } = await readKeyEnvelope(office, viewer, { waveId: 'w1', number });
  const envelope = { encapsulatedKey: textOf(encapsulatedKey), ciphertext: textOf(ciphertext) };
  const share = await openEnvelope(secret, { wave: 'w1', number }, envelope);
  if (share === undefined) throw new Error('the code does not open the envelope');
  await giveKeyShare(office, viewer, { waveId: 'w1', number, share: bytesOf(share) });
};

export const lockOf = async (installation: Installation) => (await readKeyHolders(officeOf(installation), analyst, 'w1')).lock;

/** A wave whose key is to be split, planned in a city that is filled; nobody has a code yet. */
export const plannedSplit = async (installation: Installation): Promise<void> => {
  await fill(installation);
  await planPulse(installation, { sealKey: twoOfThree });
  await prepareWave(installation, 'w1');
};

/** The same with a code in every hand, approved by both sides and open, with everybody's ballot in the box. */
export const answeredSplit = async (installation: Installation): Promise<number> => {
  await plannedSplit(installation);
  for (const [viewer, number] of holders) await takeCode(installation, viewer, number);
  await prepareWave(installation, 'w1'); // as the last code sets going in the background
  const { office, clock } = installation;
  const protocolHash = (await requireWave(office, 'w1')).protocolHash ?? '';
  await approveProtocol(office, analyst, { waveId: 'w1', side: 'employer', protocolHash, at: clock() });
  await approveProtocol(office, representative, { waveId: 'w1', side: 'employees', protocolHash, at: clock() });
  await openWave(installation, 'w1', 'operator');
  return castAll(installation, 'w1');
};
