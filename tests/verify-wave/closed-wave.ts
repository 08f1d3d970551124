import { chainBeginning, entryHash } from '@takhoyde/api/closing/index.ts';
import { readCloseProtocol } from '@takhoyde/api/closing/index.ts';
import { closeEntry, type CloseEntry } from '@takhoyde/api/contract';
import { readManifest } from '@takhoyde/api/ballot-office/index.ts';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { readBallotList } from '@takhoyde/api/release/ballot-list.ts';
import { answeredWave, installationOver } from '../scenarios/small-city.ts';
import type { Evidence } from './evidence.ts';

/** A wave of 36 that is closed, and what anybody may fetch of it. */
export const closedWave = async (who: WhoStore, what: WhatStore): Promise<{ installation: Installation; evidence: Evidence }> => {
  const installation = installationOver(who, what);
  await answeredWave(installation);
  await closeWave(installation, 'w1', 'operator');
  const published = await readManifest(installation.office, 'w1');
  if (published === undefined) throw new Error('closedWave requires a published manifest');
  const protocol = await readCloseProtocol(installation.office, 'w1');
  const list = { wave: 'w1', receipts: await readBallotList(who.as('results'), 'w1') };
  return { installation, evidence: { manifest: published.manifest, protocol, list } };
};

/**
 * The forger’s trick: changes entries and chains them anew, so that only their content can give them away. `change` gets what an
 * entry tells and answers what it shall tell instead.
 */
export const forged = (
  { protocol, ...evidence }: Evidence,
  change: (step: CloseEntry['step'], told: Record<string, unknown>) => Record<string, unknown>,
): Evidence => {
  const entries: CloseEntry[] = [];
  for (const { hash: _, ...entry } of protocol.entries) {
    const told = change(entry.step, structuredClone(entry.told));
    const begun = entries[0] ?? { step: entry.step, told };
    const previousHash = entries.at(-1)?.hash ?? chainBeginning(begun.told as Parameters<typeof chainBeginning>[0]);
    const changed = { ...entry, told, previousHash };
    entries.push(closeEntry.parse({ ...changed, hash: entryHash(protocol.wave, changed) }));
  }
  return { ...evidence, protocol: { ...protocol, entries } };
};
