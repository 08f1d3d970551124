import type { KeyReadiness, SealKeyKeeper } from '../../ballot-box/index.ts';
import type { KeyOffice } from '../../contract/index.ts';
import { BrokenPromise, conflict } from '../../http/errors.ts';
import type { Installation } from '../../installation.ts';
import { listKeyHolders } from '../../waves/key-holder-store.ts';
import { requireWave } from '../../waves/wave-store.ts';
import type { KeyHolderTable, WaveTable } from '../../waves/wave-tables.ts';

/** What making a wave's seal key takes: where keys are kept, and who is to hold it. */
type KeyMaking = { sealKeys: SealKeyKeeper; wave: WaveTable; holders: readonly KeyHolderTable[] };

/**
 * The public half of a wave's seal key: made by one keeper, or dealt to key holders once all of them have a code.
 * Edges: `undefined` while a key holder has none; throws where keys cannot be split.
 */
export const sealKeyFor = async ({ sealKeys, wave, holders }: KeyMaking): Promise<Uint8Array | undefined> => {
  if (wave.sealKeyRule.kind === 'single') return sealKeys.make(wave.id);
  if (sealKeys.dealer === undefined) throw new BrokenPromise('sealKeyFor requires a keeper that can split keys');
  const custodians = holders.flatMap(({ number, publicKey }) => (publicKey === null ? [] : [{ number, publicKey }]));
  if (custodians.length < holders.length) return undefined;
  return sealKeys.dealer.deal(wave.id, { threshold: wave.sealKeyRule.threshold, custodians });
};

/** The same for an installation that is one process. */
export const sealKeyHere = async ({ sealKeys, office }: Installation, waveId: string): Promise<Uint8Array | undefined> =>
  sealKeyFor({ sealKeys, wave: await requireWave(office, waveId), holders: await listKeyHolders(office, waveId) });

const refusalOf = (readiness: KeyReadiness): Error | undefined => {
  switch (readiness.kind) {
    case 'ready':
      return undefined;
    case 'needs-shares':
      return conflict(
        'seal-key-locked',
        `${String(readiness.givenBy.length)} of ${String(readiness.threshold)} key holders have given their codes`,
        'Ask them to sign in and give their codes, then close the wave again. Codes are remembered for an hour.',
      );
    case 'destroyed':
    case 'missing':
      return conflict(
        'seal-key-missing',
        'the key that opens the answers is not where it was kept',
        'Put the key folder back as it was. Without it nobody can open the answers, ever.',
      );
  }
};

/**
 * Lets a close go on only when the answers can be opened: nothing has been shut or destroyed when it refuses.
 * @throws RefusedRequest `seal-key-locked` (codes are missing) or `seal-key-missing` (the key is lost).
 */
export const requireOpenableKey = async ({ sealKeys }: Pick<Installation, 'sealKeys'>, waveId: string): Promise<void> => {
  const refusal = refusalOf(await sealKeys.readinessOf(waveId));
  if (refusal !== undefined) throw refusal;
};

/** Which offices' codes make the key now, for the protocol of the closing; nobody where one keeper has it. Never names, never shares. */
export const keyOpenedBy = async (
  { sealKeys, office }: Pick<Installation, 'sealKeys' | 'office'>,
  waveId: string,
): Promise<{ office: KeyOffice }[]> => {
  const readiness = await sealKeys.readinessOf(waveId);
  if (readiness.kind !== 'ready' || readiness.givenBy.length === 0) return []; // the part that counts may not read who holds keys
  const holders = await listKeyHolders(office, waveId);
  return holders.filter(({ number }) => readiness.givenBy.includes(number)).map((holder) => ({ office: holder.office }));
};
