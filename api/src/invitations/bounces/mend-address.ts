import { recordHappening } from '../../audit/audit-log.ts';
import type { AddressToMend } from '../../contract/index.ts';
import { inTransaction } from '../../db/index.ts';
import { conflict, notFound } from '../../http/errors.ts';
import { changeAddress, findContacts } from '../../roster/roster-store.ts';
import { requireWave } from '../../waves/wave-store.ts';
import type { DeskParts } from '../desk-parts.ts';
import { findLostMessages, takeBackLostMessage, type LostMessage } from '../mailings/message-store.ts';

/**
 * The kinds that go to people whatever they have done. A reminder goes only to those without an answer code: what became of one
 * would tell who has none.
 */
const kindsForEverybody = ['invitation', 'notice'];

/** Lost messages that are still to be mended: once for a person, those that came back before those in doubt. */
const oncePerPerson = (lost: readonly LostMessage[]): ReadonlyMap<string, LostMessage> => {
  const first = new Map<string, LostMessage>();
  for (const one of lost) if ((first.get(one.personId)?.trouble ?? null) === null) first.set(one.personId, one);
  return first;
};

const byName = new Intl.Collator('nb');

/** The list of addresses to mend, by name. It is read from what became of letters and from nothing else. */
export const listAddressesToMend = async ({ office }: Pick<DeskParts, 'office'>, waveId: string): Promise<AddressToMend[]> => {
  await requireWave(office, waveId);
  const lost = oncePerPerson(await findLostMessages(office, waveId, kindsForEverybody));
  const contacts = await findContacts(office, [...lost.keys()]);
  const listed = contacts.map(({ personId, name, email, phone }) => {
    const one = lost.get(personId);
    return { personId, name, address: one?.address ?? email ?? phone ?? '', trouble: one?.trouble ?? ('uncertain' as const) };
  });
  return listed.sort((one, other) => byName.compare(one.name, other.name));
};

/** What somebody wants done with one on the list. */
export type Mending = { readonly personId: string; readonly to: string | undefined; readonly actor: string };

/**
 * Gives somebody on the list a new address, or none new, and makes their messages wait to be sent again. The log says that it happened
 * and not to whom. Edges: who is not on the list is not found; nobody is written to after the wave has closed.
 */
export const mendAddress = async (
  { office, clock }: Pick<DeskParts, 'office' | 'clock'>,
  waveId: string,
  mending: Mending,
): Promise<void> => {
  const { personId, to, actor } = mending;
  const { state } = await requireWave(office, waveId);
  if (state !== 'open') throw conflict('wave-not-open', `the wave ${waveId} is ${state}; invitations lead to an open wave`);
  await inTransaction(office, async (tx) => {
    const lost = await findLostMessages(tx, waveId, kindsForEverybody);
    if (!lost.some((one) => one.personId === personId)) throw notFound('an address to mend');
    if (to !== undefined) await changeAddress(tx, personId, to.includes('@') ? { email: to } : { phone: to, email: null });
    for (const kind of kindsForEverybody) await takeBackLostMessage(tx, { waveId, personId, kind });
    await recordHappening(tx, { at: clock(), actor, action: 'address-mended', detail: waveId });
  });
};
